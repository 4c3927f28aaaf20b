namespace TorchSharp;

/// <summary>Moves of a whole module; they return the module itself, typed.</summary>
public static class ModuleExtensionMethods
{
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module
    {
        module.ConvertTo(type, null);
        return module;
    }

    public static T to<T>(this T module, torch.Device device, bool non_blocking = false) where T : torch.nn.Module
    {
        module.ConvertTo(null, device);
        return module;
    }

    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module
    {
        module.ConvertTo(type, device);
        return module;
    }

    public static T cpu<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(torch.CPU, non_blocking);
}

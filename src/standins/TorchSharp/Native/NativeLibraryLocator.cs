using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace TorchSharp.Native;

/// <summary>
/// Finds and loads libcodebench_torch.so, the bridge to libtorch (built by native/build.sh): the file that
/// CODEBENCH_TORCH_NATIVE names, else beside this assembly, else in artifacts/native of a folder above.
/// </summary>
internal static unsafe class NativeLibraryLocator
{
    private const string FileName = "libcodebench_torch.so";
    private const string Variable = "CODEBENCH_TORCH_NATIVE";

    private static readonly Lazy<nint> Loaded = new(Load);

    [ModuleInitializer]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLocator).Assembly, Resolve);

    /// <summary>Called at the first use of each import, so the library is loaded and set up only once.</summary>
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        name == NativeMethods.Library ? Loaded.Value : 0;

    private static nint Load()
    {
        // libgomp reads this once, when it loads: waiting threads sleep instead of burning the cores of other processes.
        SetEnvironment("OMP_WAIT_POLICY", "PASSIVE");
        var path = Find();
        nint library;
        try
        {
            library = NativeLibrary.Load(path);
        }
        catch (DllNotFoundException problem)
        {
            throw new DllNotFoundException(
                $"The torch bridge '{path}' does not load: {problem.Message} Is libtorch installed? Run './codebench doctor'.", problem);
        }

        ((delegate* unmanaged<void>)NativeLibrary.GetExport(library, "cb_install_allocator"))();
        if (Environment.GetEnvironmentVariable("OMP_NUM_THREADS") is null)
            ((delegate* unmanaged<int, int>)NativeLibrary.GetExport(library, "cb_set_threads"))(Environment.ProcessorCount);
        return library;
    }

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named)
                ? named
                : throw new DllNotFoundException($"{Variable} names '{named}', which does not exist. Unset it or run './codebench setup'.");
        }

        var beside = Path.Combine(AppContext.BaseDirectory, FileName);
        if (File.Exists(beside)) return beside;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, "artifacts", "native", FileName);
            if (File.Exists(built)) return built;
        }

        throw new DllNotFoundException(
            $"The torch bridge {FileName} was not found: not beside '{AppContext.BaseDirectory}' and not in artifacts/native of any folder " +
            $"above. Run './codebench setup' (it installs libtorch and builds the bridge), or name the file in {Variable}.");
    }

    /// <summary>Sets a variable that C code will see (.NET's own setter does not reach getenv), unless the user set it.</summary>
    private static void SetEnvironment(string name, string value)
    {
        fixed (byte* bytes = System.Text.Encoding.UTF8.GetBytes(name + "\0"))
        fixed (byte* text = System.Text.Encoding.UTF8.GetBytes(value + "\0"))
            _ = setenv(bytes, text, 0);
    }

    [DllImport("libc")]
    private static extern int setenv(byte* name, byte* value, int overwrite);
}

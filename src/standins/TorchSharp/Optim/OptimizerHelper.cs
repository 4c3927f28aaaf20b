using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Settings of a group of parameters; a null takes the optimizer's.</summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }
    public double InitialLearningRate { get; set; }
}

/// <summary>Parameters that share settings.</summary>
public class ParamGroup : optim.ILearningRateController
{
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    public OptimizerOptions Options { get; set; } = null!;

    public double LearningRate
    {
        get => Options.LearningRate!.Value;
        set => Options.LearningRate = value;
    }

    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}

/// <summary>Parameters that share settings of one optimizer's kind.</summary>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
{
    public ParamGroup()
    {
    }

    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        base.Options = options!;
    }

    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}

/// <summary>What the optimizers have in common: groups, and a few tensors of state per parameter.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private protected readonly Dictionary<Parameter, OptimizerMemory> memory = new(ReferenceEqualityComparer.Instance);

    private protected OptimizerHelper()
    {
    }

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using var recording = enable_grad();
            loss = closure();
        }

        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in groups) Step(group, Active(group));
        return loss;
    }

    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Parameters = [.. param_group.Parameters];
        param_group.Options ??= NewOptions();
        Complete(param_group.Options);
        param_group.Options.InitialLearningRate = param_group.LearningRate;
        groups.Add(param_group);
        foreach (var parameter in param_group.Parameters)
        {
            if (!memory.TryAdd(parameter, new OptimizerMemory())) throw new ArgumentException("some parameters appear in more than one parameter group");
        }
    }

    /// <summary>Writes the state (not the parameters), for <see cref="load_state_dict(string)"/>.</summary>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    public void save_state_dict(BinaryWriter writer)
    {
        writer.Write(GetType().Name);
        TensorFormat.WriteNumber(writer, groups.Count);
        foreach (var group in groups)
        {
            writer.Write(group.LearningRate);
            writer.Write(group.InitialLearningRate);
            var members = group.Parameters.ToList();
            TensorFormat.WriteNumber(writer, members.Count);
            foreach (var parameter in members) memory[parameter].Save(writer);
        }
    }

    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    public void load_state_dict(BinaryReader reader)
    {
        var saved = reader.ReadString();
        if (saved != GetType().Name)
            throw new InvalidDataException($"Mismatched optimizer type: expected '{GetType().Name}', but found '{saved}' in the loaded stream.");
        if (TensorFormat.ReadNumber(reader) != groups.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of parameter groups.");
        foreach (var group in groups)
        {
            group.LearningRate = reader.ReadDouble();
            group.InitialLearningRate = reader.ReadDouble();
            var members = group.Parameters.ToList();
            if (TensorFormat.ReadNumber(reader) != members.Count)
                throw new ArgumentException("Invalid optimizer state -- different number of states.");
            foreach (var parameter in members) memory[parameter].Load(reader);
        }
    }

    private protected abstract OptimizerOptions NewOptions();

    /// <summary>Fills the settings that a group leaves open.</summary>
    private protected abstract void Complete(OptimizerOptions options);

    /// <summary>Moves the parameters of a group that have gradients.</summary>
    private protected abstract void Step(ParamGroup group, List<ActiveParameter> active);

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        foreach (var state in memory.Values) state.Dispose();
    }

    private List<ActiveParameter> Active(ParamGroup group)
    {
        var active = new List<ActiveParameter>();
        foreach (var parameter in group.Parameters)
        {
            if (parameter.grad is { } gradient) active.Add(new(parameter, gradient, memory[parameter]));
        }

        return active;
    }
}

/// <summary>A parameter that takes part in a step.</summary>
internal readonly record struct ActiveParameter(Parameter Parameter, Tensor Gradient, OptimizerMemory Memory);

/// <summary>The state of one parameter: how many steps it took and up to three tensors of its shape.</summary>
internal sealed class OptimizerMemory : IDisposable
{
    internal long Steps { get; set; }

    internal Tensor?[] Tensors { get; } = new Tensor?[3];

    /// <summary>A tensor of the state, zero before its first use.</summary>
    internal Tensor Of(int index, Tensor parameter) => Tensors[index] ??= zeros_like(parameter).DetachFromDisposeScope();

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Steps);
        foreach (var tensor in Tensors)
        {
            writer.Write(tensor is not null);
            if (tensor is not null) TensorFormat.Write(writer, tensor);
        }
    }

    internal void Load(BinaryReader reader)
    {
        Steps = reader.ReadInt64();
        for (var i = 0; i < Tensors.Length; i++)
        {
            Tensors[i]?.Dispose();
            Tensors[i] = reader.ReadBoolean() ? TensorFormat.Read(reader).DetachFromDisposeScope() : null;
        }
    }

    public void Dispose()
    {
        foreach (var tensor in Tensors) tensor?.Dispose();
    }
}

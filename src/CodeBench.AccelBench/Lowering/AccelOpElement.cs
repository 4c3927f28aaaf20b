using System.Globalization;
using System.Text.Json;
using CodeBench.Core;

namespace CodeBench.AccelBench;

/// <summary>Reads one operation of a file and reports everything that is wrong with it.</summary>
internal sealed class AccelOpElement(JsonElement element, int index, string file, List<Problem> problems)
{
    private bool _failed;

    /// <summary>The operation, or null after reporting why there is none.</summary>
    public AccelOp? Read()
    {
        if (element.ValueKind != JsonValueKind.Object)
            return Fail("it is no object", "write it as {\"op\": \"relu\"}");
        if (Text("op") is not { } name)
            return Fail("it has no \"op\"", $"one of {string.Join(", ", OpNames.All)}");
        var op = Create(name);
        if (_failed || op is null)
            return null;
        return AccelOpRules.Fault(op) is { } fault ? Fail(fault, null) : op;
    }

    private AccelOp? Create(string name) => name switch
    {
        "input" => new AccelOp.Input(Int("C"), Int("H"), Int("W")),
        "conv" => new AccelOp.Convolution(
            Text("role")?.StartsWith("proj", StringComparison.Ordinal) ?? false,
            Int("actC"), Int("H"), Int("W"), Int("cin"), Int("cout"), Int("kx"), Int("ky"), Int("sx", 1), Int("sy", 1), Int("groups", 1)),
        "bn" => new AccelOp.BatchNorm(Int("C"), Int("H"), Int("W")),
        "relu" => new AccelOp.Activation(ActivationUnits.Relu),
        "silu" => new AccelOp.Activation(ActivationUnits.Silu),
        "pool" => new AccelOp.Pooling(Text("kind") ?? "pool", Int("C"), Int("Hout"), Int("Wout")),
        "gap" => new AccelOp.GlobalPooling(Int("C"), Int("H"), Int("W")),
        "upsample" => new AccelOp.Upsample(Int("C"), Int("Hout"), Int("Wout")),
        "linear" => new AccelOp.Linear(Int("in"), Int("out")),
        "ignored" => new AccelOp.Ignored(Text("torch") ?? "ignored"),
        _ => Fail($"there is no operation \"{name}\"", $"\"{NearestName.Of(name, OpNames.All)}\""),
    };

    private string? Text(string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private int Int(string key, int? missing = null)
    {
        if (!element.TryGetProperty(key, out var value))
        {
            if (missing is null)
                Fail($"\"{key}\" is missing", null);
            return missing ?? 1;
        }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Fail($"\"{key}\" is {value.GetRawText()}", "a whole number");
        return 1;
    }

    private AccelOp? Fail(string what, string? @try)
    {
        _failed = true;
        problems.Add(new Problem(string.Create(CultureInfo.InvariantCulture, $"operation {index}: {what}"), null, @try, file));
        return null;
    }
}

using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Networks;

/// <summary>Reads an operator from its kind ("op") and attributes, reporting all that is wrong.</summary>
internal static class OperatorReader
{
    private static readonly Dictionary<string, Func<YamlFields, Operator>> _readers = new(StringComparer.Ordinal)
    {
        ["convolution"] = static f => new Convolution(Count(f, "out"), Kernel(f))
        {
            Stride = Window(f, "stride", 1),
            Padding = Pads(f),
            Dilation = Window(f, "dilation", 1),
            Groups = Count(f, "groups", 1),
            Bias = f.Flag("bias", false),
        },
        ["transposed-convolution"] = static f => new TransposedConvolution(Count(f, "out"), Kernel(f))
        {
            Stride = Window(f, "stride", 1),
            Padding = Pads(f),
            OutputPadding = Window(f, "output-padding", new Window(0, 0, 0)),
            Dilation = Window(f, "dilation", 1),
            Groups = Count(f, "groups", 1),
            Bias = f.Flag("bias", false),
        },
        ["linear"] = static f => new Linear(Count(f, "out")) { Bias = f.Flag("bias", true) },
        ["matmul"] = static f => new MatMul(Count(f, "heads", 1), f.Flag("transpose-second", false)) { Scale = f.Number("scale", 1) },
        ["batch-norm"] = static f => new BatchNorm { Epsilon = f.Number("epsilon", 1e-5) },
        ["layer-norm"] = static _ => new LayerNorm(),
        ["activation"] = static f => new Activation(Choice<ActivationKind>(f, "function")),
        ["pooling"] = static f => ReadPooling(f),
        ["global-pooling"] = static f => new GlobalPooling(Choice<PoolingKind>(f, "function", PoolingKind.Average)),
        ["adaptive-pooling"] = static f => new AdaptivePooling(Count(f, "height"), Count(f, "width"))
        {
            Function = Choice<PoolingKind>(f, "function", PoolingKind.Average),
        },
        ["upsample"] = static f => new Upsample(Choice<UpsampleMode>(f, "mode", UpsampleMode.Nearest))
        {
            Factor = Count(f, "factor", 0),
            Height = Count(f, "height", 0),
            Width = Count(f, "width", 0),
        },
        ["crop"] = static f => new Crop(Count(f, "height"), Count(f, "width")) { Top = Count(f, "top", -1), Left = Count(f, "left", -1) },
        ["channel-shuffle"] = static f => new ChannelShuffle(Count(f, "groups")),
        ["dropout"] = static f => new Dropout(f.Number("probability")),
        ["add"] = static _ => new Add(),
        ["multiply"] = static _ => new Multiply(),
        ["concat"] = static _ => new Concat(),
        ["flatten"] = static _ => new Flatten(),
        ["softmax"] = static f => new Softmax { Groups = Count(f, "groups", 1) },
    };

    /// <summary>Every value of "op".</summary>
    internal static IReadOnlyCollection<string> Kinds => _readers.Keys;

    /// <summary>The operator; null after reporting an unknown or missing "op", whose attributes are then not looked at.</summary>
    internal static Operator? Read(YamlFields fields)
    {
        var kind = fields.Text("op");
        if (_readers.TryGetValue(kind, out var read))
            return read(fields);
        if (fields.Has("op"))
            fields.Report("op", $"there is no operator '{kind}'", null, Suggestions.DidYouMean(kind, Kinds));
        return null;
    }

    private static Pooling ReadPooling(YamlFields f)
    {
        var kernel = Kernel(f);
        return new Pooling(Choice<PoolingKind>(f, "function"), kernel)
        {
            Stride = Window(f, "stride", kernel),
            Padding = Pads(f),
            CeilMode = f.Flag("ceil", false),
            CountIncludePad = f.Flag("count-include-pad", true),
        };
    }

    private static int Count(YamlFields fields, string key, int? fallback = null) => (int)fields.Integer(key, fallback, -1, int.MaxValue);

    private static Window Kernel(YamlFields fields)
    {
        if (fields.Has("kernel"))
            return Window(fields, "kernel", 1);
        fields.Text("kernel");
        return 1;
    }

    /// <summary>"3" (3x3), "1x7" (height x width) or "3x3x3" (depth x height x width).</summary>
    private static Window Window(YamlFields fields, string key, Window fallback)
    {
        if (!fields.Has(key))
            return fallback;
        var text = fields.Text(key, "");
        switch (Numbers(text, 'x'))
        {
            case [var side]:
                return side;
            case [var height, var width]:
                return new Window(height, width);
            case [var depth, var height, var width]:
                return new Window(depth, height, width);
            default:
                fields.Report(key, $"{key} is '{text}', which is not a window", null,
                    $"{key}: 3, {key}: 1x7 (height x width) or {key}: 3x3x3");
                return fallback;
        }
    }

    /// <summary>"1", "0x3" (height x width) or "front,back,top,bottom,left,right".</summary>
    private static Padding Pads(YamlFields fields)
    {
        if (!fields.Has("padding"))
            return default;
        var text = fields.Text("padding", "");
        if (Numbers(text, ',') is [var front, var back, var top, var bottom, var left, var right])
            return new Padding(front, back, top, bottom, left, right);
        switch (Numbers(text, 'x'))
        {
            case [var side]:
                return side;
            case [var height, var width]:
                return new Padding(height, width);
            default:
                fields.Report("padding", $"padding is '{text}', which is not a padding", null,
                    "padding: 1, padding: 0x3 (height x width) or padding: 'front,back,top,bottom,left,right'");
                return default;
        }
    }

    private static int[] Numbers(string text, char separator)
    {
        var parts = text.Split(separator);
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return [];
        }
        return numbers;
    }

    private static T Choice<T>(YamlFields fields, string key, T? fallback = null)
        where T : struct, Enum
    {
        string[] allowed = [.. Enum.GetValues<T>().Select(Spelling.Of)];
        var text = fields.Choice(key, allowed, fallback is { } value ? Spelling.Of(value) : null);
        return Spelling.TryRead<T>(text, out var read) ? read : fallback ?? default;
    }
}

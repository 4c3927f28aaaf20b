using System.Globalization;
using CodeBench.Core;

namespace CodeBench.Networks.Tests;

/// <summary>600 random layers against the shapes and parameter counts of PyTorch: see make_torch_shapes.py.</summary>
public sealed class TorchShapeTests
{
    [Fact]
    public void Shapes_and_parameters_are_torchs_and_what_torch_refuses_is_refused()
    {
        var cases = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Operators", "data", "torch_shapes.txt")).Where(l => !l.StartsWith('#')))
        {
            var parts = line.Split(" | ");
            var arguments = parts[2].Split(' ').Select(a => a.Split('=')).ToDictionary(a => a[0], a => a[1], StringComparer.Ordinal);
            var b = new NetworkBuilder("case", Shape(parts[1]));
            b.Add(Layer(parts[0], arguments));
            cases++;
            if (parts[4] == "-")
            {
                Assert.True(Record.Exception(b.Build) is ProblemException, line);
                continue;
            }
            var net = b.Build();
            Assert.True(Shape(parts[4]) == net.OutputShape, $"{line}: ours is {net.OutputShape}");
            Assert.True(int.Parse(parts[3], CultureInfo.InvariantCulture) == net.Parameters, line);
        }
        Assert.Equal(600, cases);
    }

    private static Operator Layer(string kind, Dictionary<string, string> a)
    {
        var pads = Numbers(a["padding"], 'x');
        var padding = pads is [var h, var w] ? new Padding(h, w) : new Padding(pads[0], pads[0], pads[1], pads[1], pads[2], pads[2]);
        var (kernel, stride) = (Window(a["kernel"], 1), Window(a["stride"], 1));
        return kind switch
        {
            "conv" => new Convolution(Int(a["out"]), kernel)
            {
                Stride = stride,
                Padding = padding,
                Dilation = Window(a["dilation"], 1),
                Groups = Int(a["groups"]),
                Bias = a["bias"] == "1",
            },
            "transposed" => new TransposedConvolution(Int(a["out"]), kernel)
            {
                Stride = stride,
                Padding = padding,
                Dilation = Window(a["dilation"], 1),
                Groups = Int(a["groups"]),
                Bias = a["bias"] == "1",
                OutputPadding = Window(a["extra"], 0),
            },
            _ => new Pooling(kind == "max" ? PoolingKind.Max : PoolingKind.Average, kernel) { Stride = stride, Padding = padding, CeilMode = a["ceil"] == "1" },
        };
    }

    private static Window Window(string text, int depth) =>
        Numbers(text, 'x') is [var h, var w] ? new Window(depth, h, w) : new Window(Numbers(text, 'x')[0], Numbers(text, 'x')[1], Numbers(text, 'x')[2]);

    private static TensorShape Shape(string text) => Numbers(text, ',') is [var c, var d, var h, var w] ? new TensorShape(c, d, h, w) : default;

    private static int[] Numbers(string text, char separator) => [.. text.Split(separator).Select(Int)];

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

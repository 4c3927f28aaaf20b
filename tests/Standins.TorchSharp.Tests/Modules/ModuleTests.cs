using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Modules;

public sealed class ModuleTests
{
    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly Linear first = nn.Linear(4, 3);
        private readonly Sequential tail = nn.Sequential(("norm", nn.BatchNorm1d(3)), ("drop", nn.Dropout(0.5)));
        private readonly Parameter scale = nn.Parameter(ones(1));
        private readonly Tensor offset = zeros(1);

        internal Net()
            : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input) => (tail.call(first.call(input)) * scale) + offset;
    }

    [Fact]
    public void FieldsAreRegisteredUnderTheirNames()
    {
        using var net = new Net();
        Assert.Equal(
            ["first.weight", "first.bias", "tail.norm.weight", "tail.norm.bias"],
            net.named_parameters().Select(entry => entry.name).Where(name => name != "scale"));
        Assert.True(net.has_parameter("scale"));
        Assert.True(net.has_buffer("offset"));
        Assert.Equal(
            ["offset", "tail.norm.num_batches_tracked", "tail.norm.running_mean", "tail.norm.running_var"],
            net.named_buffers().Select(entry => entry.name).Order(StringComparer.Ordinal));
        Assert.Equal(["first", "tail", "tail.norm", "tail.drop"], net.named_modules().Select(entry => entry.name));
        Assert.Equal(15 + 6 + 1, net.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal([3, 4], net.get_parameter("first.weight")!.shape);
    }

    [Fact]
    public void TrainAndEvalReachAllModules()
    {
        using var net = new Net();
        Assert.True(net.training);
        net.eval();
        Assert.All(net.modules(), module => Assert.False(module.training));
        net.train();
        Assert.All(net.modules(), module => Assert.True(module.training));
    }

    [Fact]
    public void StateGoesRound()
    {
        using var scope = NewDisposeScope();
        using var from = new Net();
        using var to = new Net();
        from.call(randn(8, 4));
        var copy = from.state_dict().ToDictionary(entry => entry.Key, entry => entry.Value.detach().clone(), StringComparer.Ordinal);
        var (missing, unexpected) = to.load_state_dict(copy);
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        AssertSame(from, to);
    }

    [Fact]
    public void SavedModulesLoad()
    {
        using var scope = NewDisposeScope();
        using var from = new Net();
        using var to = new Net();
        from.call(randn(8, 4));
        using var stream = new MemoryStream();
        from.save(stream);
        stream.Position = 0;
        to.load(stream);
        AssertSame(from, to);
    }

    [Fact]
    public void AStateThatDoesNotFitIsRefused()
    {
        using var scope = NewDisposeScope();
        using var net = new Net();
        var state = net.state_dict();
        state.Remove("first.bias");
        state["extra"] = ones(1);
        var problem = Assert.Throws<InvalidOperationException>(() => net.load_state_dict(state));
        Assert.Contains("Missing: [first.bias]; unexpected: [extra]", problem.Message, StringComparison.Ordinal);
        var (missing, unexpected) = net.load_state_dict(state, strict: false);
        Assert.Equal(["first.bias"], missing);
        Assert.Equal(["extra"], unexpected);
        Assert.Contains(
            "expected [3], got [2]",
            Assert.Throws<ArgumentException>(() => net.load_state_dict(new(StringComparer.Ordinal) { ["first.bias"] = ones(2) }, strict: false)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void EveryTruncationOfASavedModuleIsRefused()
    {
        using var net = nn.Linear(3, 2);
        using var stream = new MemoryStream();
        net.save(stream);
        var bytes = stream.ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            using var cut = new MemoryStream(bytes, 0, length);
            Assert.ThrowsAny<Exception>(() => net.load(cut));
        }
    }

    [Fact]
    public void ElementTypesChangeInPlace()
    {
        using var scope = NewDisposeScope();
        using var net = new Net();
        var weight = net.get_parameter("first.weight");
        net.to(float64);
        Assert.All(net.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
        Assert.Equal(int64, net.get_buffer("tail.norm.num_batches_tracked")!.dtype);
        Assert.Same(weight, net.get_parameter("first.weight"));
        Assert.Equal(float64, net.call(randn([8, 4], float64)).dtype);
    }

    [Fact]
    public void ContainersRegisterTheirMembers()
    {
        using var list = nn.ModuleList<nn.Module<Tensor, Tensor>>(nn.Linear(1, 2), nn.Linear(2, 1));
        list.append(nn.ReLU());
        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias"], list.named_parameters().Select(entry => entry.name));
        Assert.Equal(3, list.Count);
        using var dictionary = nn.ModuleDict<nn.Module<Tensor, Tensor>>(("a", nn.Linear(1, 1)));
        Assert.Equal(["a.weight", "a.bias"], dictionary.named_parameters().Select(entry => entry.name));
        Assert.True(dictionary.ContainsKey("a"));
        using var sequence = nn.Sequential(nn.Linear(1, 2), nn.Linear(2, 3));
        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias"], sequence.state_dict().Keys);
        Assert.Throws<InvalidOperationException>(() => sequence.register_module("0", nn.ReLU()));
    }

    [Fact]
    public void SharedParametersCountOnce()
    {
        using var shared = nn.Linear(2, 2);
        using var net = nn.Sequential(("a", shared), ("b", shared));
        Assert.Equal(2, net.parameters().Count());
    }

    [Fact]
    public void WeightsStartWithinTheirBounds()
    {
        manual_seed(3);
        using var linear = nn.Linear(100, 50);
        Assert.InRange(linear.weight.abs().max().item<float>(), 0.09f, 0.1f);
        using var convolution = nn.Conv2d(4, 8, 5);
        Assert.InRange(convolution.weight.abs().max().item<float>(), 0.09f, 0.1f);
        var tensor = empty(400, 300);
        nn.init.kaiming_normal_(tensor, nonlinearity: nn.init.NonlinearityType.ReLU);
        Assert.Equal(Math.Sqrt(2.0 / 300), tensor.std().item<float>(), 2e-3);
        nn.init.xavier_uniform_(tensor);
        Assert.InRange(tensor.abs().max().item<float>(), 0.09f, (float)Math.Sqrt(6.0 / 700));
        nn.init.constant_(tensor, 2);
        Assert.Equal(2f, tensor.mean().item<float>());
    }

    private static void AssertSame(nn.Module left, nn.Module right)
    {
        var expected = left.state_dict();
        var actual = right.state_dict();
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, entry => Assert.True(entry.Value.allclose(actual[entry.Key], 0, 0), entry.Key));
    }
}

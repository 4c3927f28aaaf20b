using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace CodeBench.Benchmarks.Torch;

/// <summary>ResNet-18 in its CIFAR form: a 3x3 stem without pooling, four stages of two basic blocks, 64 to 512 channels.</summary>
internal sealed class ResidualNetwork : Module<Tensor, Tensor>
{
    private readonly Sequential body;

    internal ResidualNetwork(long classes)
        : base(nameof(ResidualNetwork))
    {
        body = Sequential(
            Conv2d(3, 64, 3, padding: 1, bias: false),
            BatchNorm2d(64),
            ReLU(),
            new Block(64, 64, 1),
            new Block(64, 64, 1),
            new Block(64, 128, 2),
            new Block(128, 128, 1),
            new Block(128, 256, 2),
            new Block(256, 256, 1),
            new Block(256, 512, 2),
            new Block(512, 512, 1),
            AdaptiveAvgPool2d(1),
            Flatten(),
            Linear(512, classes));
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => body.call(input);

    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly Sequential path;
        private readonly Sequential shortcut;

        internal Block(long inputs, long outputs, long stride)
            : base(nameof(Block))
        {
            path = Sequential(
                Conv2d(inputs, outputs, 3, stride, padding: 1, bias: false),
                BatchNorm2d(outputs),
                ReLU(),
                Conv2d(outputs, outputs, 3, padding: 1, bias: false),
                BatchNorm2d(outputs));
            shortcut = stride == 1 && inputs == outputs
                ? Sequential(Identity())
                : Sequential(Conv2d(inputs, outputs, 1, stride, bias: false), BatchNorm2d(outputs));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            return (path.call(input) + shortcut.call(input)).relu().MoveToOuterDisposeScope();
        }
    }
}

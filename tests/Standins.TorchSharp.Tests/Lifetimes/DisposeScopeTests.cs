using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Lifetimes;

public sealed class DisposeScopeTests
{
    [Fact]
    public void AScopeFreesWhatWasMadeInIt()
    {
        Tensor inner;
        Tensor outer;
        Tensor detached;
        using (var around = NewDisposeScope())
        {
            using (var scope = NewDisposeScope())
            {
                inner = ones(3);
                outer = ones(3).MoveToOuterDisposeScope();
                detached = ones(3).DetachFromDisposeScope();
                Assert.Equal(1, scope.DisposablesCount);
            }

            Assert.True(inner.IsInvalid);
            Assert.False(outer.IsInvalid);
            Assert.True(around.Contains(outer));
        }

        Assert.True(outer.IsInvalid);
        Assert.False(detached.IsInvalid);
        detached.Dispose();
        Assert.Throws<InvalidOperationException>(() => detached.shape);
    }

    [Fact]
    public void DisposedTensorsLeaveTheirScope()
    {
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 10).Select(_ => ones(1)).ToList();
        foreach (var index in new[] { 3, 9, 0, 5 }) tensors[index].Dispose();
        Assert.Equal(6, scope.DisposablesCount);
        var kept = tensors[7];
        scope.DisposeEverythingBut(kept);
        Assert.Equal(1, scope.DisposablesCount);
        Assert.False(kept.IsInvalid);
        Assert.All(tensors.Where(tensor => !ReferenceEquals(tensor, kept)), tensor => Assert.True(tensor.IsInvalid));
    }

    [Fact]
    public void ParametersBelongToNoScope()
    {
        nn.Module<Tensor, Tensor> layer;
        using (NewDisposeScope()) layer = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2));
        using (NewDisposeScope()) Assert.Equal([3, 2], layer.call(ones(3, 2)).shape);
        layer.Dispose();
    }

    [Fact]
    public void AScopeIsOfItsThread()
    {
        using var scope = NewDisposeScope();
        Tensor? elsewhere = null;
        OnAnotherThread(() => elsewhere = ones(1));
        Assert.False(elsewhere!.IsInvalid);
        Assert.False(scope.Contains(elsewhere));
        elsewhere.Dispose();
    }

    [Fact]
    public void AScopeThatAnotherThreadClosedTakesNothingMore()
    {
        var scope = NewDisposeScope();
        OnAnotherThread(scope.Dispose);
        using var later = ones(1);
        Assert.False(scope.Contains(later));
    }

    private static void OnAnotherThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }
}

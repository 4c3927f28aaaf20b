using TorchSharp;
using static TorchSharp.torch;

namespace Standins.TorchSharp.Tests.Tensors;

public sealed class TensorTests
{
    [Fact]
    public void Creation()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([0f, 0f, 0f], zeros(3).data<float>().ToArray());
        Assert.Equal([2.5, 2.5], full([2], 2.5, float64).data<double>().ToArray());
        Assert.Equal([0L, 1L, 2L], arange(3).data<long>().ToArray());
        Assert.Equal([1f, 1.5f], arange(1, 2, 0.5).data<float>().ToArray());
        Assert.Equal([0f, 0.5f, 1f], linspace(0, 1, 3).data<float>().ToArray());
        Assert.Equal([1f, 0f, 0f, 0f, 1f, 0f], eye(2, 3).data<float>().ToArray());
        Assert.Equal([2, 3], tensor(new long[,] { { 1, 2, 3 }, { 4, 5, 6 } }).shape);
        Assert.Equal([1f, 2f, 3f, 4f], tensor(new[] { 1, 2, 3, 4 }, [2, 2], float32).data<float>().ToArray());
        Assert.Equal([2, 1, 2], from_array(new double[,,] { { { 1, 2 } }, { { 3, 4 } } }).shape);
        Assert.Equal(7, tensor(7).item<int>());
        Assert.Throws<ArgumentException>(() => tensor(new[] { 1f, 2f }, [3]));
    }

    [Fact]
    public void ArithmeticBroadcasts()
    {
        using var scope = NewDisposeScope();
        var column = tensor(new[] { 1f, 2f }).view(2, 1);
        var row = tensor(new[] { 10f, 20f, 30f });
        Assert.Equal([11f, 21f, 31f, 12f, 22f, 32f], (column + row).data<float>().ToArray());
        Assert.Equal([-9f, -19f, -29f, -8f, -18f, -28f], (column - row).data<float>().ToArray());
        Assert.Equal([9f, 8f], (10 - column).data<float>().ToArray());
        Assert.Equal([2f, 1f], (2 / column).data<float>().ToArray());
        Assert.Equal([3f, 6f], ((column * 2) + column).data<float>().ToArray());
        Assert.Equal([1f, 0f], (column % 2).data<float>().ToArray());
        Assert.Equal([1.5f, 3f], column.add(column, 0.5).data<float>().ToArray());
        Assert.Equal([0f, 1f], column.div(2, RoundingMode.floor).data<float>().ToArray());
        Assert.Equal([true, false], (column < 2).data<bool>().ToArray());
    }

    [Fact]
    public void IntegersStayIntegers()
    {
        using var scope = NewDisposeScope();
        var integers = tensor(new long[] { 1, 2 });
        Assert.Equal(int64, (integers + 1).dtype);
        Assert.Equal(float32, (integers + 0.5).dtype);
        Assert.Equal(float32, (integers / 2).dtype);
    }

    [Fact]
    public void Indexing()
    {
        using var scope = NewDisposeScope();
        var grid = arange(12).view(3, 4);
        Assert.Equal(6, grid[1, 2].item<long>());
        Assert.Equal([4L, 5L, 6L, 7L], grid[1].data<long>().ToArray());
        Assert.Equal([1L, 5L, 9L], grid[.., 1].data<long>().ToArray());
        Assert.Equal([4L, 5L, 8L, 9L], grid[1.., ..2].data<long>().ToArray());
        Assert.Equal([11L], grid[^1.., ^1..].data<long>().ToArray());
        Assert.Equal([3L, 7L, 11L], grid[TensorIndex.Ellipsis, -1].data<long>().ToArray());
        Assert.Equal([0L, 2L], grid[0, TensorIndex.Slice(step: 2)].data<long>().ToArray());
        Assert.Equal([3, 1, 4], grid[TensorIndex.Colon, TensorIndex.None].shape);
        Assert.Equal([8L, 9L, 10L, 11L, 0L, 1L, 2L, 3L], grid[tensor(new long[] { 2, 0 })].data<long>().ToArray());
        Assert.Equal([9L, 10L, 11L], grid[grid > 8].data<long>().ToArray());
        Assert.Equal([2L, 8L], grid[tensor(new long[] { 0, 2 }), tensor(new long[] { 2, 0 })].data<long>().ToArray());
        grid[0, ..2] = tensor(-1L);
        grid[grid > 8] = tensor(0L);
        Assert.Equal([-1L, -1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0], grid.data<long>().ToArray());
    }

    [Fact]
    public void Reductions()
    {
        using var scope = NewDisposeScope();
        var grid = tensor(new double[,] { { 1, 5, 3 }, { 4, 2, 6 } });
        Assert.Equal(21, grid.sum().item<double>());
        Assert.Equal([5, 7, 9], grid.sum(0L).data<double>().ToArray());
        Assert.Equal([3, 4], grid.mean([1]).data<double>().ToArray());
        Assert.Equal([2, 1], grid.mean([1], keepdim: true).shape);
        Assert.Equal(3.5, grid.var().item<double>(), 12);
        Assert.Equal(Math.Sqrt(35 / 12.0), grid.std(unbiased: false).item<double>(), 12);
        var (values, places) = grid.max(1);
        Assert.Equal([5, 6], values.data<double>().ToArray());
        Assert.Equal([1L, 2L], places.data<long>().ToArray());
        Assert.Equal([1L, 2L], grid.argmax(1).data<long>().ToArray());
        Assert.Equal([6.0, 5.0], grid.flatten().topk(2).values.data<double>().ToArray());
        Assert.Equal([0L, 2L, 1L], grid.argsort()[0].data<long>().ToArray());
        Assert.Equal([1.0, 6, 9, 4, 6, 12], grid.cumsum(1).data<double>().ToArray());
        Assert.Equal(720, grid.prod().item<double>());
        Assert.True((grid > 0).all().item<bool>());
        Assert.False((grid > 6).any().item<bool>());
        Assert.Equal(Math.Sqrt(91), grid.norm().item<double>(), 12);
    }

    [Fact]
    public void ShapesAndPieces()
    {
        using var scope = NewDisposeScope();
        var grid = arange(6).view(2, 3);
        Assert.Equal([0L, 3, 1, 4, 2, 5], grid.t().contiguous().data<long>().ToArray());
        Assert.Equal([0L, 3, 1, 4, 2, 5], grid.t().data<long>().ToArray());
        Assert.Equal([3, 2, 1], grid.unsqueeze(0).permute(2, 1, 0).shape);
        Assert.Equal([2, 3], grid.unsqueeze(0).squeeze(0).shape);
        Assert.Equal([2, 2, 3], stack([grid, grid]).shape);
        Assert.Equal([4, 3], cat([grid, grid]).shape);
        Assert.Equal([[2, 1], [2, 2]], grid.split([1, 2], 1).Select(part => part.shape));
        Assert.Equal([2L, 5], grid.index_select(1, tensor(new long[] { 2 })).data<long>().ToArray());
        Assert.Equal([1L, 5], grid.gather(1, tensor(new long[,] { { 1 }, { 2 } })).data<long>().ToArray());
        Assert.Equal([4, 3], grid.repeat(2, 1).shape);
        Assert.Equal([5, 2, 3], grid.expand(5, 2, 3).shape);
        Assert.Equal([0L, 1, 2, 0, 0, 0], where(grid < 3, grid, zeros_like(grid)).data<long>().ToArray());
        Assert.Equal([5L, 4, 3], grid.flip(0, 1)[0].data<long>().ToArray());
    }

    [Fact]
    public void Products()
    {
        using var scope = NewDisposeScope();
        var left = tensor(new double[,] { { 1, 2 }, { 3, 4 } });
        var right = tensor(new double[,] { { 0, 1 }, { 1, 0 } });
        Assert.Equal([2.0, 1, 4, 3], left.mm(right).data<double>().ToArray());
        Assert.Equal([2.0, 1, 4, 3], einsum("ij,jk->ik", left, right).data<double>().ToArray());
        Assert.Equal([2.0, 1, 4, 3], matmul(left.unsqueeze(0), right).data<double>().ToArray());
        Assert.Equal(5, einsum("ii->", left).item<double>());
    }

    [Fact]
    public void AccessorsReadAndWriteInPlace()
    {
        using var scope = NewDisposeScope();
        var grid = zeros(2, 3);
        var accessor = grid.data<float>();
        accessor[1, 2] = 5;
        accessor[0] = 1;
        Assert.Equal([1f, 0, 0, 0, 0, 5], grid.data<float>().ToArray());
        Assert.Equal(6f, grid.sum().item<float>());
        grid.t().data<float>()[2, 0] = 7;
        Assert.Equal(7f, grid[0, 2].item<float>());
        Assert.Throws<IndexOutOfRangeException>(() => accessor[6]);
        Assert.Throws<IndexOutOfRangeException>(() => accessor[0, 3]);
        Assert.Contains("Double is not compatible with Float32", Assert.Throws<ArgumentException>(() => grid.data<double>()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => grid.item<float>());
        Assert.Equal(2.0, full([], 2).ToScalar().ToDouble());
    }

    [Fact]
    public void PaddingAndResizing()
    {
        using var scope = NewDisposeScope();
        var image = arange(4, float32).view(1, 1, 2, 2);
        Assert.Equal([1, 1, 2, 4], nn.functional.pad(image, [1, 1]).shape);
        Assert.Equal([1f, 0, 1, 0], nn.functional.pad(image, [1, 1, 0, 0], PaddingModes.Reflect)[0, 0, 0].data<float>().ToArray());
        Assert.Equal([0f, 0, 1, 1], nn.functional.interpolate(image, scale_factor: [2])[0, 0, 0].data<float>().ToArray());
        Assert.Equal([1.5f], nn.functional.adaptive_avg_pool2d(image, 1).data<float>().ToArray());
    }
}

using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The same elements in other shapes, pieces and arrangements.</summary>
    public partial class Tensor
    {
        public Tensor view(params long[] shape) => Aten.view.Call(this, shape);
        public Tensor reshape(params long[] shape) => Aten.reshape.Call(this, shape);
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Aten.flatten_using_ints.Call(this, start_dim, end_dim);
        public Tensor permute(params long[] permutation) => Aten.permute.Call(this, permutation);
        public Tensor transpose(long dim0, long dim1) => Aten.transpose_int.Call(this, dim0, dim1);
        public Tensor t() => Aten.t.Call(this);
        public Tensor T => Aten.numpy_T.Call(this);
        public Tensor expand(params long[] sizes) => Aten.expand.Call(this, sizes);
        public Tensor expand_as(Tensor other) => Aten.expand_as.Call(this, other);
        public Tensor repeat(params long[] sizes) => Aten.repeat.Call(this, sizes);
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Aten.repeat_interleave_self_int.Call(this, repeats, dim, output_size);
        public Tensor unsqueeze(long dim) => Aten.unsqueeze.Call(this, dim);
        public Tensor squeeze(long? dim = null) => dim is { } given ? Aten.squeeze_dim.Call(this, given) : Aten.squeeze.Call(this);
        public Tensor contiguous() => Aten.contiguous.Call(this);
        public Tensor clone() => Aten.clone.Call(this);
        public Tensor copy_(Tensor source, bool non_blocking = false) => Aten.copy_.CallInPlace(this, this, source, non_blocking);

        public Tensor select(long dim, long index) => Aten.select_int.Call(this, dim, index);
        public Tensor narrow(long dim, long start, long length) => Aten.narrow.Call(this, dim, start, length);
        public Tensor slice(long dim, long start, long finish, long step) => Aten.slice_Tensor.Call(this, dim, start, finish, step);
        public Tensor[] split(long size, long dim = 0) => Aten.split_Tensor.CallList(this, size, dim);
        public Tensor[] split(long[] sizes, long dim = 0) => Aten.split_with_sizes.CallList(this, sizes, dim);
        public Tensor[] chunk(long chunks, long dim = 0) => Aten.chunk.CallList(this, chunks, dim);
        public Tensor[] unbind(int dim = 0) => Aten.unbind_int.CallList(this, (long)dim);

        public Tensor index_select(long dim, Tensor index) => Aten.index_select.Call(this, dim, index);
        public Tensor gather(long dim, Tensor index) => Aten.gather.Call(this, dim, index);
        public Tensor scatter(long dim, Tensor index, Tensor src) => Aten.scatter_src.Call(this, dim, index, src);
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Aten.scatter__src.CallInPlace(this, this, dim, index, src);
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Aten.scatter_add.Call(this, dim, index, src);
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Aten.scatter_add_.CallInPlace(this, this, dim, index, src);
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Aten.index_add.Call(this, dim, index, source, alpha);
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Aten.index_add_.CallInPlace(this, this, dim, index, source, alpha);
        public Tensor masked_select(Tensor mask) => Aten.masked_select.Call(this, mask);
        public Tensor masked_fill(Tensor mask, Scalar value) => Aten.masked_fill_Scalar.Call(this, mask, value);
        public Tensor masked_fill_(Tensor mask, Scalar value) => Aten.masked_fill__Scalar.CallInPlace(this, this, mask, value);
        public Tensor nonzero() => Aten.nonzero.Call(this);

        public Tensor flip(params long[] dims) => Aten.flip.Call(this, dims);
        public Tensor roll(long shifts, long dims) => Aten.roll.Call(this, shifts, dims);
        public Tensor tril(long diagonal = 0) => Aten.tril.Call(this, diagonal);
        public Tensor triu(long diagonal = 0) => Aten.triu.Call(this, diagonal);
        public Tensor diag(long diagonal = 0) => Aten.diag.Call(this, diagonal);

        public Tensor fill_(Scalar value) => Aten.fill__Scalar.CallInPlace(this, this, value);
        public Tensor zero_() => Aten.zero_.CallInPlace(this, this);
    }

    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);
    public static Tensor t(Tensor input) => input.t();
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);
    public static Tensor clone(Tensor input) => input.clone();
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);
    public static Tensor[] split(Tensor tensor, long split_size, long dim = 0L) => tensor.split(split_size, dim);
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0L) => tensor.split(split_size_or_sections, dim);
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0L) => input.chunk(chunks, dim);
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);
    public static Tensor tril(Tensor input, long diagonal = 0L) => input.tril(diagonal);
    public static Tensor triu(Tensor input, long diagonal = 0L) => input.triu(diagonal);
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);
    public static Tensor nonzero(Tensor input) => input.nonzero();
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Aten.cat.Call(Listed(tensors), dim);
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Aten.stack.Call(Listed(tensors), dim);

    private static Tensor[] Listed(IEnumerable<Tensor> tensors) => tensors as Tensor[] ?? [.. tensors];
}

using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>What stands between brackets: a place, a slice, "...", a new axis, a mask or a tensor of places.</summary>
    public readonly struct TensorIndex
    {
        internal enum Form
        {
            Null,
            Ellipsis,
            Single,
            Slice,
            Tensor,
        }

        private TensorIndex(Form kind, long? start = null, long? stop = null, long? step = null, Tensor? tensor = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Places = tensor;
        }

        internal Form Kind { get; }
        internal long? Start { get; }
        internal long? Stop { get; }
        internal long? Step { get; }
        internal Tensor? Places { get; }

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Form.Slice, start, stop, step);
        public static TensorIndex Bool(bool value) => new(Form.Tensor, tensor: torch.tensor(value));
        public static TensorIndex Single(long index) => new(Form.Single, index);
        public static TensorIndex Tensor(Tensor tensor) => new(Form.Tensor, tensor: tensor);
        public static TensorIndex Ellipsis => new(Form.Ellipsis);
        public static TensorIndex None => new(Form.Null);
        public static TensorIndex Null => new(Form.Null);
        public static TensorIndex Colon => Slice();

        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex(Tensor tensor) => Tensor(tensor);

        public static implicit operator TensorIndex(Range range) =>
            Slice(Place(range.Start), range.End.Equals(Index.End) ? null : Place(range.End));

        private static long Place(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }

    public partial class Tensor
    {
        /// <summary>A view by places and slices; a copy when an index is a tensor.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor index(params TensorIndex[] indices)
        {
            using var scope = NewDisposeScope();
            var (view, places) = Slice(indices);
            var result = places is null ? view : Aten.index_Tensor.Call(view, places);
            return ReferenceEquals(result, this) ? alias().MoveToOuterDisposeScope() : result.MoveToOuterDisposeScope();
        }

        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            using var scope = NewDisposeScope();
            var (view, places) = Slice(indices);
            if (places is null)
                Aten.copy_.CallInPlace(view, view, value);
            else
                Aten.index_put_.CallInPlace(view, view, places, value);
            return this;
        }

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var number = torch.full([], value, dtype: dtype);
            return index_put_(number, indices);
        }

        /// <summary>The view that the places and slices give, and the tensors of places per remaining dimension (null: none).</summary>
        private (Tensor View, Tensor?[]? Places) Slice(TensorIndex[] indices)
        {
            var view = this;
            var dimension = 0L;
            List<Tensor?>? places = null;
            for (var i = 0; i < indices.Length; i++)
            {
                var index = indices[i];
                switch (index.Kind)
                {
                    case TensorIndex.Form.Single:
                        view = view.select(dimension, index.Start!.Value);
                        break;
                    case TensorIndex.Form.Slice:
                        view = Aten.slice_Tensor.Call(view, dimension++, index.Start, index.Stop, index.Step ?? 1);
                        break;
                    case TensorIndex.Form.Null:
                        view = view.unsqueeze(dimension++);
                        break;
                    case TensorIndex.Form.Ellipsis:
                        dimension = view.Dimensions - Consumed(indices.AsSpan(i + 1));
                        break;
                    default:
                        places ??= [];
                        while (places.Count < dimension) places.Add(null);
                        places.Add(index.Places);
                        dimension += Width(index);
                        break;
                }
            }

            return (view, places?.ToArray());
        }

        private static long Consumed(ReadOnlySpan<TensorIndex> indices)
        {
            var dimensions = 0L;
            foreach (var index in indices) dimensions += index.Kind == TensorIndex.Form.Null ? 0 : Width(index);
            return dimensions;
        }

        /// <summary>The dimensions that an index takes; a mask takes as many as it has.</summary>
        private static long Width(TensorIndex index) =>
            index.Kind == TensorIndex.Form.Tensor && index.Places!.dtype is ScalarType.Bool or ScalarType.Byte ? index.Places!.Dimensions : 1;
    }
}

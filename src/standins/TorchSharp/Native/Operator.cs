using System.Runtime.CompilerServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>One ATen operator, found in libtorch's dispatcher at its first call.</summary>
internal sealed unsafe class Operator(string name, string overload = "")
{
    private nint handle;

    /// <summary>Calls an operator whose result is one tensor.</summary>
    [SkipLocalsInit]
    internal Tensor Call(params ReadOnlySpan<Argument> arguments)
    {
        Value result;
        Invoke(arguments, &result, 1);
        return Take(result);
    }

    /// <summary>Calls an operator that changes <paramref name="self"/> and returns it.</summary>
    internal Tensor CallInPlace(Tensor self, params ReadOnlySpan<Argument> arguments)
    {
        Invoke(arguments, null, 0);
        return self;
    }

    /// <summary>Calls an operator for its effect.</summary>
    internal void CallDiscarding(params ReadOnlySpan<Argument> arguments) => Invoke(arguments, null, 0);

    [SkipLocalsInit]
    internal (Tensor, Tensor) Call2(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc Value[2];
        Invoke(arguments, results, 2);
        return (Take(results[0]), Take(results[1]));
    }

    [SkipLocalsInit]
    internal Tensor[] CallList(params ReadOnlySpan<Argument> arguments)
    {
        Value result;
        Invoke(arguments, &result, 1);
        var tensors = new Tensor[result.Count];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = new Tensor(((nint*)result.Pointer)[i]);
        NativeMethods.cb_handles_free(result.Pointer);
        return tensors;
    }

    [SkipLocalsInit]
    internal Scalar CallScalar(params ReadOnlySpan<Argument> arguments)
    {
        Value result;
        Invoke(arguments, &result, 1);
        return new Scalar(result.Kind, result.Integer);
    }

    internal bool CallBoolean(params ReadOnlySpan<Argument> arguments) => CallScalar(arguments).Bits != 0;

    /// <summary>Fails now, not at the first call, when libtorch has no such operator.</summary>
    internal void EnsureFound() => _ = handle != 0 ? handle : Find();

    private static Tensor Take(in Value value) =>
        value.Kind == ValueKind.Tensor ? new Tensor(value.Pointer, value.Count) : throw new InvalidOperationException("the result is not a tensor");

    [SkipLocalsInit]
    private void Invoke(ReadOnlySpan<Argument> arguments, Value* results, int capacity)
    {
        var op = handle != 0 ? handle : Find();
        var values = stackalloc Value[arguments.Length];
        var words = 0;
        foreach (ref readonly var argument in arguments) words += Words(argument);
        var scratch = stackalloc long[words];
        for (var i = 0; i < arguments.Length; i++) scratch = Write(arguments[i], &values[i], scratch);

        var code = NativeMethods.cb_operator_call(op, values, arguments.Length, results, capacity);
        // The tensors must outlive the call, whatever the caller does with them.
        foreach (ref readonly var argument in arguments) GC.KeepAlive(argument.Reference);
        if (code < 0) throw NativeMethods.Error();
    }

    /// <summary>The 8-byte words that an argument's list needs beside its <see cref="Value"/>.</summary>
    private static int Words(in Argument argument) => argument.Kind switch
    {
        ValueKind.Integers or ValueKind.Reals or ValueKind.Tensors => ((Array)argument.Reference!).Length,
        ValueKind.Text => (((byte[])argument.Reference!).Length + 7) / 8,
        _ => 0,
    };

    private static long* Write(in Argument argument, Value* value, long* scratch)
    {
        value->Kind = argument.Kind;
        value->Count = 0;
        value->Integer = argument.Bits;
        if (argument.Kind is not (ValueKind.Integers or ValueKind.Reals or ValueKind.Tensors or ValueKind.Text)) return scratch;
        var list = (Array)argument.Reference!;
        value->Count = list.Length;
        value->Pointer = (nint)scratch;
        switch (list)
        {
            case long[] integers:
                integers.CopyTo(new Span<long>(scratch, integers.Length));
                break;
            case double[] reals:
                reals.CopyTo(new Span<double>(scratch, reals.Length));
                break;
            case byte[] text:
                text.CopyTo(new Span<byte>(scratch, text.Length));
                break;
            case Tensor?[] tensors:
                for (var i = 0; i < tensors.Length; i++) scratch[i] = tensors[i]?.Handle ?? 0;
                break;
        }

        return scratch + Words(argument);
    }

    private nint Find()
    {
        fixed (byte* full = Encoding.UTF8.GetBytes($"aten::{name}\0"))
        fixed (byte* variant = Encoding.UTF8.GetBytes(overload + "\0"))
        {
            var found = NativeMethods.cb_operator_find(full, variant);
            if (found == 0) throw NativeMethods.Error();
            return handle = found;
        }
    }
}

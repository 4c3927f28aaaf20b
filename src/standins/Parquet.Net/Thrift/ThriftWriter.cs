using System.Buffers;
using System.Text;

namespace Parquet.Thrift;

/// <summary>Writes the compact protocol.</summary>
internal sealed class ThriftWriter(ArrayBufferWriter<byte> output)
{
    private readonly Stack<short> _outer = new();
    private short _last;

    public void BeginStruct()
    {
        _outer.Push(_last);
        _last = 0;
    }

    public void EndStruct()
    {
        Byte(0);
        _last = _outer.Pop();
    }

    public void Int32(short id, int value)
    {
        Field(id, ThriftType.I32);
        ZigZag(value);
    }

    public void Int64(short id, long value)
    {
        Field(id, ThriftType.I64);
        ZigZag(value);
    }

    public void Bool(short id, bool value) => Field(id, value ? ThriftType.True : ThriftType.False);

    public void Text(short id, string value)
    {
        Field(id, ThriftType.Binary);
        Text(value);
    }

    public void BeginStruct(short id)
    {
        Field(id, ThriftType.Struct);
        BeginStruct();
    }

    public void EmptyStruct(short id)
    {
        BeginStruct(id);
        EndStruct();
    }

    public void BeginList(short id, ThriftType element, int size)
    {
        Field(id, ThriftType.List);
        if (size < 15)
        {
            Byte((byte)(size << 4 | (int)element));
            return;
        }
        Byte((byte)(0xF0 | (int)element));
        VarInt((ulong)size);
    }

    /// <summary>An element of a list of numbers.</summary>
    public void Int32(int value) => ZigZag(value);

    /// <summary>An element of a list of texts.</summary>
    public void Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        VarInt((ulong)bytes.Length);
        output.Write(bytes);
    }

    private void Field(short id, ThriftType type)
    {
        var step = id - _last;
        if (step is > 0 and < 16)
        {
            Byte((byte)(step << 4 | (int)type));
        }
        else
        {
            Byte((byte)type);
            ZigZag(id);
        }
        _last = id;
    }

    private void ZigZag(long value) => VarInt((ulong)(value << 1 ^ value >> 63));

    private void VarInt(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }
        Byte((byte)value);
    }

    private void Byte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }
}

using System.Text;

namespace Parquet.Thrift;

/// <summary>Reads the compact protocol from memory. Every length is checked against what is left before anything is allocated.</summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> data)
{
    private const int MaxDepth = 24;

    private readonly ReadOnlySpan<byte> _data = data;
    private int _depth;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    private readonly int Left => _data.Length - Position;

    /// <summary>Starts a struct; the last field's id counts from here.</summary>
    public short EnterStruct()
    {
        if (++_depth > MaxDepth)
            throw Bad("is nested too deeply");
        return 0;
    }

    /// <summary>The next field of a struct; false at its end.</summary>
    public bool NextField(ref short id, out ThriftType type)
    {
        var head = Byte();
        type = (ThriftType)(head & 0x0F);
        if (type == ThriftType.Stop)
        {
            _depth--;
            return false;
        }
        id = head >> 4 != 0 ? (short)(id + (head >> 4)) : (short)ZigZag();
        return true;
    }

    public readonly bool Bool(ThriftType type) => type switch { ThriftType.True => true, ThriftType.False => false, _ => throw Unexpected(type) };

    public int Int32(ThriftType type)
    {
        if (type is not (ThriftType.I32 or ThriftType.I16))
            throw Unexpected(type);
        var value = ZigZag();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Bad("holds a number out of range");
    }

    public long Int64(ThriftType type) => type == ThriftType.I64 ? ZigZag() : throw Unexpected(type);

    public ReadOnlySpan<byte> Bytes(ThriftType type)
    {
        if (type != ThriftType.Binary)
            throw Unexpected(type);
        var size = VarInt();
        if (size > (ulong)Left)
            throw Bad("ends early");
        var bytes = _data.Slice(Position, (int)size);
        Position += (int)size;
        return bytes;
    }

    public string Text(ThriftType type) => Encoding.UTF8.GetString(Bytes(type));

    /// <summary>Number of elements of a list, each at least one byte long.</summary>
    public int ListSize(ThriftType type, out ThriftType element)
    {
        if (type is not (ThriftType.List or ThriftType.Set))
            throw Unexpected(type);
        var head = Byte();
        element = (ThriftType)(head & 0x0F);
        var size = head >> 4 == 15 ? VarInt() : (ulong)(head >> 4);
        return size <= (ulong)Left ? (int)size : throw Bad("ends early");
    }

    public readonly void Expect(ThriftType type, ThriftType wanted)
    {
        if (type != wanted)
            throw Unexpected(type);
    }

    /// <summary>Reads past a value that is not of interest.</summary>
    public void Skip(ThriftType type)
    {
        switch (type)
        {
            case ThriftType.True or ThriftType.False:
                break;
            case ThriftType.Byte:
                Byte();
                break;
            case ThriftType.I16 or ThriftType.I32 or ThriftType.I64:
                ZigZag();
                break;
            case ThriftType.Double:
                Advance(8);
                break;
            case ThriftType.Binary:
                Bytes(type);
                break;
            case ThriftType.List or ThriftType.Set:
                SkipList(type);
                break;
            case ThriftType.Map:
                SkipMap();
                break;
            case ThriftType.Struct:
                var id = EnterStruct();
                while (NextField(ref id, out var field))
                    Skip(field);
                break;
            default:
                throw Unexpected(type);
        }
    }

    private static ParquetException Bad(string what) => new($"not a Parquet file, or a damaged one: its metadata {what}");

    private static ParquetException Unexpected(ThriftType type) => Bad($"holds a value of an unexpected type ({type})");

    private void SkipList(ThriftType type)
    {
        var size = ListSize(type, out var element);
        if (element is ThriftType.True or ThriftType.False)
        {
            Advance(size);
            return;
        }
        for (var i = 0; i < size; i++)
            Skip(element);
    }

    private void SkipMap()
    {
        var size = VarInt();
        if (size == 0)
            return;
        if (size > (ulong)Left)
            throw Bad("ends early");
        var types = Byte();
        for (var i = 0UL; i < size; i++)
        {
            Skip((ThriftType)(types >> 4));
            Skip((ThriftType)(types & 0x0F));
        }
    }

    private void Advance(int count)
    {
        if (count > Left)
            throw Bad("ends early");
        Position += count;
    }

    private byte Byte()
    {
        if (Left < 1)
            throw Bad("ends early");
        return _data[Position++];
    }

    private long ZigZag()
    {
        var value = VarInt();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private ulong VarInt()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw Bad("holds a number that does not end");
    }
}

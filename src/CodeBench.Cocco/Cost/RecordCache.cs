using System.Runtime.CompilerServices;

namespace CodeBench.Cocco;

/// <summary>Subgraph records by 128-bit key: open addressing with linear probing, no deletion of single records. Not thread-safe.</summary>
internal sealed class RecordCache
{
    private const int FirstSlots = 1 << 12;
    private const int FirstRecords = 1 << 10;

    /// <summary>About 600 MB; a cache that grows beyond it starts anew.</summary>
    private const int MostRecords = 1 << 22;

    private Key128[] _keys = new Key128[FirstSlots];
    private int[] _slots = new int[FirstSlots];
    private SubgraphRecord[] _records = new SubgraphRecord[FirstRecords];
    private int _count;

    public int Count => _count;

    /// <summary>The record of a key, or a null reference. The record stays valid: records never change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref SubgraphRecord Find(Key128 key)
    {
        var mask = _keys.Length - 1;
        for (var i = (int)key.Low & mask; ; i = (i + 1) & mask)
        {
            var slot = _slots[i];
            if (slot == 0)
                return ref Unsafe.NullRef<SubgraphRecord>();
            ref readonly var held = ref _keys[i];
            if (held.Low == key.Low && held.High == key.High)
                return ref _records[slot - 1];
        }
    }

    /// <summary>Room for the record of a key that is not there yet.</summary>
    public ref SubgraphRecord Add(Key128 key)
    {
        if (_count == MostRecords)
            (_count, _keys, _slots, _records) = (0, new Key128[FirstSlots], new int[FirstSlots], new SubgraphRecord[FirstRecords]);
        if (_count * 2 >= _keys.Length)
            Grow();
        if (_count == _records.Length)
            Array.Resize(ref _records, _count * 2);
        Place(key, _count + 1);
        return ref _records[_count++];
    }

    private void Place(Key128 key, int slot)
    {
        var mask = _keys.Length - 1;
        var i = (int)key.Low & mask;
        while (_slots[i] != 0)
            i = (i + 1) & mask;
        _keys[i] = key;
        _slots[i] = slot;
    }

    private void Grow()
    {
        var (keys, slots) = (_keys, _slots);
        _keys = new Key128[keys.Length * 2];
        _slots = new int[slots.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (slots[i] != 0)
                Place(keys[i], slots[i]);
        }
    }
}

using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>Records in order of their sequence: added at the end, taken off the front. Not safe for concurrent use.</summary>
internal sealed class RecordLog
{
    private const int LeastRemoved = 1024;
    // Stands where one was taken off until the list is shortened, so that the images of the record are not kept that long.
    private static readonly StreamRecord Removed = new(0, default, StreamEvent.Remove, Item.Encode([]), null, null);
    private readonly List<StreamRecord> _records = [];
    private int _head;

    public int Count => _records.Count - _head;

    /// <summary>Sum of the sizes of the records.</summary>
    public long Bytes { get; private set; }

    /// <summary>The oldest; only when there is one.</summary>
    public StreamRecord First => _records[_head];

    public StreamRecord this[int index] => _records[_head + index];

    public void Add(StreamRecord record)
    {
        _records.Add(record);
        Bytes += record.SizeInBytes;
    }

    public void RemoveFirst()
    {
        Bytes -= First.SizeInBytes;
        _records[_head++] = Removed;
        // Moving the rest only when half the list is gone makes a removal cheap on average.
        if (_head < LeastRemoved || _head < _records.Count / 2)
            return;
        _records.RemoveRange(0, _head);
        _head = 0;
    }

    /// <summary>Index of the first record at or behind a sequence; the count when there is none.</summary>
    public int IndexOf(long sequence)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].Sequence < sequence)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public IReadOnlyList<StreamRecord> ToList() => _records[_head..];
}

using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>The former states of a table.</summary>
internal interface ITablePast
{
    /// <summary>The earliest time it knows.</summary>
    DateTimeOffset Since { get; }

    /// <summary>Remembers a change. The item's lock is held.</summary>
    void Add(DateTimeOffset time, ItemWrite write);

    /// <summary>The items as they were at the end of an instant.</summary>
    /// <exception cref="Pipeline.AwsErrorException">InvalidRestoreTimeException: it is not known, or not any more.</exception>
    StoreCapture At(DateTimeOffset time);

    /// <summary>What was written within a time, both ends included, in order, and the items as they were at its end.</summary>
    /// <exception cref="Pipeline.AwsErrorException">InvalidRestoreTimeException: it is not known, or not any more.</exception>
    (IReadOnlyList<PastWrite> Writes, StoreCapture After) Within(DateTimeOffset from, DateTimeOffset to);
}

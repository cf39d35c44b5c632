using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>The former states of a table.</summary>
internal interface ITablePast
{
    /// <summary>The earliest time it knows.</summary>
    DateTimeOffset Since { get; }

    /// <summary>The items as they were at the end of an instant. Absent: it is not known, or not any more.</summary>
    StoreCapture? At(DateTimeOffset time);
}

using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>One change of one item.</summary>
/// <param name="After">The item from then on. Absent: it was deleted.</param>
internal readonly record struct HistoryChange(DateTimeOffset Time, byte[] Key, Item? After)
{
    /// <summary>About what a change takes in memory besides its key and its item.</summary>
    public const int OverheadBytes = 64;
}

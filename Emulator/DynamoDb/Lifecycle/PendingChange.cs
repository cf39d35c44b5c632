using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Lifecycle;

/// <summary>A change that is made but said to be under way. Kept in the journal as part of its table's definition.</summary>
internal sealed record PendingChange(PendingKind Kind, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Absent: of the table itself.</summary>
    public string? IndexName { get; init; }

    /// <summary>The table as it was, which descriptions show of it until then. Absent: there was none.</summary>
    public TableDefinition? Before { get; init; }
}

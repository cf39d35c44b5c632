using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>A table's history as it was at one instant.</summary>
internal sealed record HistoryCapture(StoreCapture Base, DateTimeOffset Since, IReadOnlyList<HistoryChange> Changes);

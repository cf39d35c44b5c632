namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Storage class.</summary>
/// <param name="LastUpdateDateTime">Absent: it was never changed.</param>
internal sealed record TableClassSummary(string TableClass, decimal? LastUpdateDateTime = null);

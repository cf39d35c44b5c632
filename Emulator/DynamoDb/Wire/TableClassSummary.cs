namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Storage class.</summary>
internal sealed record TableClassSummary(string TableClass);

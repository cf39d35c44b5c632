namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>How reads and writes are paid.</summary>
internal sealed record BillingModeSummary(string BillingMode, decimal? LastUpdateToPayPerRequestDateTime);

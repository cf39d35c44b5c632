namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>A metric's sum in the minute that begins at the given time.</summary>
internal sealed record CapacityMinute(DateTimeOffset Minute, double Sum);

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Whether items expire, and by which attribute.</summary>
internal sealed record TimeToLiveSpecification(bool? Enabled, string? AttributeName);

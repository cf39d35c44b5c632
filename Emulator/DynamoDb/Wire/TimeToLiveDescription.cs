namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Whether items expire.</summary>
/// <param name="AttributeName">Absent while they do not.</param>
internal sealed record TimeToLiveDescription(string TimeToLiveStatus, string? AttributeName);

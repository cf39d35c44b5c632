namespace Acinaces.Emulator.DynamoDb.Settings;

/// <summary>A Kinesis stream that was to get a table's changes. Recorded; there is no Kinesis to send to.</summary>
internal sealed record KinesisDestination(string StreamArn, bool IsActive, string Precision);

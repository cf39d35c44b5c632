namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>A stream in a list. On the wire its shape is called Stream.</summary>
internal sealed record StreamName(string StreamArn, string TableName, string StreamLabel);

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>The attribute that says when an item may be deleted, in seconds since 1970.</summary>
internal sealed record TimeToLive(string AttributeName);

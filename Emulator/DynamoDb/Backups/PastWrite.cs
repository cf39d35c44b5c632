namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>That an item was written or deleted.</summary>
internal readonly record struct PastWrite(byte[] Key, DateTimeOffset Time);

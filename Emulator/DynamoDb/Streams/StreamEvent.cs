namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>What happened to an item. Numbers are part of the journal's format: add, never change.</summary>
internal enum StreamEvent : byte
{
    Insert = 1,
    Modify = 2,
    Remove = 3,

    /// <summary>A removal by the service itself, because the item's time had passed.</summary>
    Expire = 4,
}

namespace Acinaces.Emulator.DynamoDb;

/// <summary>What a refusal is about, where the answer depends on it.</summary>
internal enum RefusalKind
{
    /// <summary>A key attribute without content. Fails a transaction as a whole.</summary>
    EmptyKey,

    /// <summary>An item or its key does not fit the table. Cancels a transaction of statements.</summary>
    Item,

    /// <summary>A statement names no item by its key.</summary>
    NoItem,

    /// <summary>A statement asks one key attribute to have two values, so it names no item.</summary>
    RepeatedKey,
}

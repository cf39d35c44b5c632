namespace Acinaces.Emulator.DynamoDb;

/// <summary>The service checks requests in one of two layers, which word the same mistake differently; the operation decides which.</summary>
internal enum RequestLayer
{
    /// <summary>Of operations on one item, BatchGetItem and Query.</summary>
    Current,

    /// <summary>Of BatchWriteItem, transactions, Scan and PartiQL.</summary>
    Older,
}

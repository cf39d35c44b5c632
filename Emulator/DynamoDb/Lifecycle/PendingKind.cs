namespace Acinaces.Emulator.DynamoDb.Lifecycle;

/// <summary>What takes its time. Kept in the journal, so the numbers stay.</summary>
internal enum PendingKind
{
    Creation = 0,
    Deletion = 1,
    Throughput = 2,
    Billing = 3,
    Stream = 4,
    TableClass = 5,
    Encryption = 6,
    WarmThroughput = 7,
    IndexCreation = 8,
    IndexUpdate = 9,
    IndexDeletion = 10,
    IndexWarmThroughput = 11,
    TimeToLive = 12,
    Replicas = 13,
}

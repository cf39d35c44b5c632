namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>What a throttled request ran into, as the service's reasons and metrics name it. Source: DynamoDB API reference, ThrottlingReason.</summary>
internal enum LimitType
{
    /// <summary>The capacity bought for a table or index, with what it had saved.</summary>
    ProvisionedThroughput,

    /// <summary>What one key can stand, or what an on-demand table has grown to so far.</summary>
    KeyRangeThroughput,

    /// <summary>The account's quota for each table.</summary>
    AccountLimit,

    /// <summary>The bound that its owner has set for an on-demand table or index.</summary>
    MaxOnDemandThroughput,
}

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of DescribeTimeToLive.</summary>
internal sealed record DescribeTimeToLiveResponse(TimeToLiveDescription TimeToLiveDescription);

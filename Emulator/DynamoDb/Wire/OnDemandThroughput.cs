namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Upper bounds of on-demand capacity. Requests are held to them with <c>--capacity real</c>.</summary>
internal sealed record OnDemandThroughput(long? MaxReadRequestUnits, long? MaxWriteRequestUnits);

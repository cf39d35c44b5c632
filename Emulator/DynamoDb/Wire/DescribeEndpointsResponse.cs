namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of DescribeEndpoints.</summary>
internal sealed record DescribeEndpointsResponse(IReadOnlyList<Endpoint> Endpoints);

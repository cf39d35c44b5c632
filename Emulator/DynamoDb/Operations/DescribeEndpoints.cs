using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Tells where the service is reached, to clients that discover endpoints.</summary>
internal sealed class DescribeEndpoints(EmulatorAddresses addresses) : IOperation<EmptyRequest, DescribeEndpointsResponse>
{
    private const long CacheMinutes = 1440;

    public IEnumerable<Permission> Permissions(EmptyRequest request, Caller caller) => [new Permission("dynamodb:DescribeEndpoints", "*")];

    public DescribeEndpointsResponse Invoke(EmptyRequest request, Caller caller)
    {
        var address = addresses.Aws is { } url ? new Uri(url).Authority : $"dynamodb.{caller.Region}.amazonaws.com";
        return new DescribeEndpointsResponse([new Endpoint(address, CacheMinutes)]);
    }
}

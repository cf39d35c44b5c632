using System.Text.Json.Serialization;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed record DescribeEventBusRequest
{
    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? Name { get; init; }
}

internal sealed record DescribeEventBusResponse
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public string? Description { get; init; }

    public string? KmsKeyIdentifier { get; init; }

    public string? Policy { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreationTime { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset LastModifiedTime { get; init; }
}

internal sealed class DescribeEventBus(RuleStore rules, EventNames names) : IOperation<DescribeEventBusRequest, DescribeEventBusResponse>
{
    public IEnumerable<Permission> Permissions(DescribeEventBusRequest request, Caller caller) => names.OnBus("events:DescribeEventBus", request.Name, caller);

    public DescribeEventBusResponse Invoke(DescribeEventBusRequest request, Caller caller)
    {
        var bus = rules.RequireBus(EventNames.BusArn(request.Name, caller));
        return new DescribeEventBusResponse
        {
            Name = bus.Name,
            Arn = bus.Arn,
            Description = bus.Description,
            KmsKeyIdentifier = bus.KmsKeyIdentifier,
            Policy = bus.Policy,
            CreationTime = bus.CreatedAt,
            LastModifiedTime = bus.ModifiedAt,
        };
    }
}

using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

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

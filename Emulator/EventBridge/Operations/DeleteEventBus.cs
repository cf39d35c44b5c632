using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class DeleteEventBus(RuleStore rules, EventNames names) : IOperation<DeleteEventBusRequest, DeleteEventBusResponse>
{
    public IEnumerable<Permission> Permissions(DeleteEventBusRequest request, Caller caller) => names.OnBus("events:DeleteEventBus", request.Name, caller);

    public DeleteEventBusResponse Invoke(DeleteEventBusRequest request, Caller caller)
    {
        var arn = EventNames.BusArn(request.Name, caller);
        if (arn.EndsWith(":event-bus/default", StringComparison.Ordinal))
            throw EventBridgeErrors.Validation("Cannot delete event bus default.");
        if (rules.Rules(arn).Count > 0)
            throw EventBridgeErrors.Validation("Event bus can't be deleted since it has rules.");
        if (rules.FindBus(arn) is not null)
            rules.RemoveBus(arn);
        return new DeleteEventBusResponse();
    }
}

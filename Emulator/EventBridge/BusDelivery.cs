using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.EventBridge.Routing;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge;

/// <summary>Takes events that rules of other buses forward.</summary>
internal sealed class BusDelivery(RuleStore rules, EventRouter router, EmulatorContext context) : IDeliveryTarget
{
    public string ArnService => "events";

    public async Task<DeliveryResult> DeliverAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();   // Buses may forward in a circle; without this the stack would end before the circle does.
        if (rules.FindBus(request.TargetArn) is not { } bus)
            return new DeliveryResult { Accepted = false, ErrorCode = "ResourceNotFoundException", ErrorMessage = $"Event bus {request.TargetArn} does not exist." };
        if (!context.Authorizer.Allows(request.Sender, new Permission("events:PutEvents", bus.Arn) { ResourcePolicy = bus.Policy }, bus.Policy))
            return new DeliveryResult { Accepted = false, ErrorCode = "AccessDenied", ErrorMessage = $"{request.Sender.ServicePrincipal} is not allowed to perform events:PutEvents on {bus.Arn}." };
        router.Accept(bus.Arn, request.Payload.ToArray(), request.TraceHeader);
        await context.Journal.CommitAsync();
        return DeliveryResult.Done;
    }
}

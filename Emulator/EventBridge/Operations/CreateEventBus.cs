using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class CreateEventBus(RuleStore rules, TimeProvider clock) : IOperation<CreateEventBusRequest, CreateEventBusResponse>
{
    public IEnumerable<Permission> Permissions(CreateEventBusRequest request, Caller caller)
    {
        var arn = EventNames.BusArn(request.Name, caller);
        return request.Tags is { Count: > 0 } ? [new Permission("events:CreateEventBus", arn), new Permission("events:TagResource", arn)] : [new Permission("events:CreateEventBus", arn)];
    }

    public CreateEventBusResponse Invoke(CreateEventBusRequest request, Caller caller)
    {
        if (request.Name.Length is 0 or > 256 || !request.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'))
            throw EventBridgeErrors.Validation("Parameter Name is not valid. Reason: it may contain letters, digits, '.', '-' and '_'.");
        var arn = EventNames.BusArn(request.Name, caller);
        if (rules.FindBus(arn) is not null)
            throw EventBridgeErrors.BusExists(request.Name);
        var now = clock.GetUtcNow();
        rules.Put(new EventBus(arn, request.Name, now, now)
        {
            Description = request.Description,
            KmsKeyIdentifier = request.KmsKeyIdentifier,
            Tags = (request.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value),
        });
        return new CreateEventBusResponse(arn, request.Description, request.KmsKeyIdentifier);
    }
}

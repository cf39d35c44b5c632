using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class UpdateEventSourceMapping(LambdaState state, SourcePollers pollers, TimeProvider clock) : IOperation<EventSourceMappingRequest, EventSourceMappingConfiguration>
{
    public IEnumerable<Permission> Permissions(EventSourceMappingRequest request, Caller caller) => [new("lambda:UpdateEventSourceMapping", caller.Arn("lambda", $"event-source-mapping:{request.UUID}"))];

    public EventSourceMappingConfiguration Invoke(EventSourceMappingRequest request, Caller caller)
    {
        FunctionChecks.RequireSupported(request.Unsupported);
        var changed = state.ChangeMapping(request.UUID ?? "", present => Apply(present, request, caller));
        pollers.Follow(changed.Uuid);
        return EventSourceMappingConfiguration.Of(changed);
    }

    private EventSourceMapping Apply(EventSourceMapping present, EventSourceMappingRequest request, Caller caller)
    {
        var changed = MappingChecks.Apply(present, request) with { LastModified = clock.GetUtcNow() };
        if (request.FunctionName is null) return changed;
        var name = FunctionName.Parse(request.FunctionName, caller);
        state.Require(name);
        return changed with { FunctionArn = name.Arn, Qualifier = name.Qualifier };
    }
}

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
        var present = state.FindMapping(request.UUID ?? "") ?? throw LambdaErrors.NotFound("The resource you requested does not exist.");
        var changed = MappingChecks.Apply(present, request) with { LastModified = clock.GetUtcNow() };
        if (request.FunctionName is not null)
        {
            var name = FunctionName.Parse(request.FunctionName, caller);
            state.Require(name);
            changed = changed with { FunctionArn = name.Arn, Qualifier = name.Qualifier };
        }
        state.Put(changed);
        pollers.Follow(state.FindMapping(changed.Uuid) ?? changed);
        return EventSourceMappingConfiguration.Of(changed);
    }
}

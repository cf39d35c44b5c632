using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class DeleteEventSourceMapping(LambdaState state, SourcePollers pollers) : IOperation<EventSourceMappingRequest, EventSourceMappingConfiguration>
{
    public IEnumerable<Permission> Permissions(EventSourceMappingRequest request, Caller caller) => [new("lambda:DeleteEventSourceMapping", caller.Arn("lambda", $"event-source-mapping:{request.UUID}"))];

    public EventSourceMappingConfiguration Invoke(EventSourceMappingRequest request, Caller caller)
    {
        var mapping = state.FindMapping(request.UUID ?? "") ?? throw LambdaErrors.NotFound("The resource you requested does not exist.");
        state.DeleteMapping(mapping.Uuid);
        pollers.Follow(mapping.Uuid);
        return EventSourceMappingConfiguration.Of(mapping, "Deleting");
    }
}

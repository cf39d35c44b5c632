using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class GetEventSourceMapping(LambdaState state) : IOperation<EventSourceMappingRequest, EventSourceMappingConfiguration>
{
    public IEnumerable<Permission> Permissions(EventSourceMappingRequest request, Caller caller) => [new("lambda:GetEventSourceMapping", caller.Arn("lambda", $"event-source-mapping:{request.UUID}"))];

    public EventSourceMappingConfiguration Invoke(EventSourceMappingRequest request, Caller caller) =>
        EventSourceMappingConfiguration.Of(state.FindMapping(request.UUID ?? "") ?? throw LambdaErrors.NotFound("The resource you requested does not exist."));
}

using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class CreateEventSourceMapping(LambdaState state, QueuePollers pollers, IdSource ids, TimeProvider clock) : IOperation<EventSourceMappingRequest, EventSourceMappingConfiguration>
{
    public IEnumerable<Permission> Permissions(EventSourceMappingRequest request, Caller caller) => [new("lambda:CreateEventSourceMapping", "*")];

    public EventSourceMappingConfiguration Invoke(EventSourceMappingRequest request, Caller caller)
    {
        FunctionChecks.RequireSupported(request.Unsupported);
        var name = FunctionName.Parse(request.FunctionName, caller);
        state.Require(name);
        if (request.EventSourceArn is not { } queue || !queue.StartsWith("arn:aws:sqs:", StringComparison.Ordinal))
        {
            throw LambdaErrors.Unsupported($"The event source {request.EventSourceArn} (only SQS queues are)");
        }
        if (state.Mappings.Any(present => present.QueueArn == queue && present.QualifiedFunctionArn == name.QualifiedArn))
        {
            throw LambdaErrors.Conflict($"An event source mapping with SQS arn (\" {queue} \") and function (\" {name.Name} \") already exists.");
        }
        var mapping = MappingChecks.Apply(
            new EventSourceMapping { Uuid = ids.Uuid(), QueueArn = queue, FunctionArn = name.Arn, Qualifier = name.Qualifier, LastModified = clock.GetUtcNow() }, request);
        state.Put(mapping);
        pollers.Follow(mapping);
        return EventSourceMappingConfiguration.Of(mapping, mapping.Enabled ? "Creating" : null);
    }
}

using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class CreateEventSourceMapping(LambdaState state, SourcePollers pollers, DeliveryRouter router, IdSource ids, TimeProvider clock) : IOperation<EventSourceMappingRequest, EventSourceMappingConfiguration>
{
    public IEnumerable<Permission> Permissions(EventSourceMappingRequest request, Caller caller) => [new("lambda:CreateEventSourceMapping", "*")];

    public EventSourceMappingConfiguration Invoke(EventSourceMappingRequest request, Caller caller)
    {
        FunctionChecks.RequireSupported(request.Unsupported);
        var name = FunctionName.Parse(request.FunctionName, caller);
        state.Require(name);
        var mapping = MappingChecks.Apply(Begin(request, name), request);
        if (state.Mappings.Any(present => present.SourceArn == mapping.SourceArn && present.QualifiedFunctionArn == name.QualifiedArn))
        {
            var kind = mapping.Stream is null ? "SQS" : "stream";
            throw LambdaErrors.Conflict($"An event source mapping with {kind} arn (\" {mapping.SourceArn} \") and function (\" {name.Name} \") already exists.");
        }
        state.Put(mapping);
        pollers.Follow(mapping.Uuid);
        return EventSourceMappingConfiguration.Of(mapping, mapping.Enabled ? "Creating" : null);
    }

    private EventSourceMapping Begin(EventSourceMappingRequest request, FunctionName name)
    {
        var source = request.EventSourceArn ?? "";
        var mapping = new EventSourceMapping { Uuid = ids.Uuid(), SourceArn = source, FunctionArn = name.Arn, Qualifier = name.Qualifier, LastModified = clock.GetUtcNow() };
        if (source.StartsWith("arn:aws:sqs:", StringComparison.Ordinal)) return mapping;
        if (!source.StartsWith("arn:aws:dynamodb:", StringComparison.Ordinal) || !source.Contains("/stream/", StringComparison.Ordinal))
        {
            throw LambdaErrors.Unsupported($"The event source {request.EventSourceArn} (only SQS queues and DynamoDB streams are)");
        }
        if (request.StartingPosition is not ("TRIM_HORIZON" or "LATEST"))
        {
            throw LambdaErrors.Constraint(request.StartingPosition ?? "null", "startingPosition", "Member must satisfy enum value set: [LATEST, TRIM_HORIZON]");
        }
        if (router.FindStreamSource(source)?.PositionOf(source, request.StartingPosition == "LATEST") is not { } position)
        {
            throw LambdaErrors.Invalid($"Stream not found: {source}");
        }
        return mapping with { BatchSize = LambdaLimits.DefaultStreamBatch, Stream = new StreamReading { StartingPosition = request.StartingPosition, Position = position } };
    }
}

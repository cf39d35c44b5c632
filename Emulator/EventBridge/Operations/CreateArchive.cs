using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class CreateArchive(RuleStore rules, TimeProvider clock) : IOperation<CreateArchiveRequest, CreateArchiveResponse>
{
    public IEnumerable<Permission> Permissions(CreateArchiveRequest request, Caller caller) => [new Permission("events:CreateArchive", caller.Arn("events", "archive/" + request.ArchiveName))];

    public CreateArchiveResponse Invoke(CreateArchiveRequest request, Caller caller)
    {
        rules.RequireBus(request.EventSourceArn);
        if (request.EventPattern is { } pattern)
            PutRule.PatternOf(pattern);
        if (request.RetentionDays < 0)
            throw EventBridgeErrors.Validation("RetentionDays must not be negative.");
        var arn = caller.Arn("events", "archive/" + request.ArchiveName);
        if (rules.FindArchive(arn) is not null)
            throw new AwsErrorException("ResourceAlreadyExistsException", $"Archive {request.ArchiveName} already exists.");
        var now = clock.GetUtcNow();
        rules.Put(new Archive(arn, request.ArchiveName, request.EventSourceArn, now)
        {
            Description = request.Description,
            EventPattern = request.EventPattern,
            RetentionDays = request.RetentionDays ?? 0,
        });
        return new CreateArchiveResponse(arn, "ENABLED", now);
    }
}

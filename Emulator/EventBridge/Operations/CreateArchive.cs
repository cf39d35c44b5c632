using System.Text.Json.Serialization;
using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed record CreateArchiveRequest
{
    public required string ArchiveName { get; init; }

    public required string EventSourceArn { get; init; }

    public string? Description { get; init; }

    /// <summary>Absent: all events.</summary>
    public string? EventPattern { get; init; }

    /// <summary>0 (default) keeps for ever.</summary>
    public int? RetentionDays { get; init; }
}

internal sealed record CreateArchiveResponse(string ArchiveArn, string State, [property: JsonConverter(typeof(UnixSecondsConverter))] DateTimeOffset CreationTime);

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

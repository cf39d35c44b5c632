using System.Text.Json.Serialization;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed record DescribeArchiveRequest(string ArchiveName);

internal sealed record DescribeArchiveResponse
{
    public required string ArchiveArn { get; init; }

    public required string ArchiveName { get; init; }

    public required string EventSourceArn { get; init; }

    public string? Description { get; init; }

    public string? EventPattern { get; init; }

    public string State { get; init; } = "ENABLED";

    public int RetentionDays { get; init; }

    public long SizeBytes { get; init; }

    public long EventCount { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreationTime { get; init; }
}

internal sealed class DescribeArchive(RuleStore rules) : IOperation<DescribeArchiveRequest, DescribeArchiveResponse>
{
    public IEnumerable<Permission> Permissions(DescribeArchiveRequest request, Caller caller) => [new Permission("events:DescribeArchive", caller.Arn("events", "archive/" + request.ArchiveName))];

    public DescribeArchiveResponse Invoke(DescribeArchiveRequest request, Caller caller)
    {
        var archive = rules.FindArchive(caller.Arn("events", "archive/" + request.ArchiveName))
            ?? throw new AwsErrorException("ResourceNotFoundException", $"Archive {request.ArchiveName} does not exist.");
        return new DescribeArchiveResponse
        {
            ArchiveArn = archive.Arn,
            ArchiveName = archive.Name,
            EventSourceArn = archive.EventSourceArn,
            Description = archive.Description,
            EventPattern = archive.EventPattern,
            RetentionDays = archive.RetentionDays,
            SizeBytes = archive.SizeBytes,
            EventCount = archive.EventCount,
            CreationTime = archive.CreatedAt,
        };
    }
}

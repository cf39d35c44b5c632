using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

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

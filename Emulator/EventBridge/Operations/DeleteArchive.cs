using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class DeleteArchive(RuleStore rules) : IOperation<DeleteArchiveRequest, DeleteArchiveResponse>
{
    public IEnumerable<Permission> Permissions(DeleteArchiveRequest request, Caller caller) => [new Permission("events:DeleteArchive", caller.Arn("events", "archive/" + request.ArchiveName))];

    public DeleteArchiveResponse Invoke(DeleteArchiveRequest request, Caller caller)
    {
        var arn = caller.Arn("events", "archive/" + request.ArchiveName);
        if (rules.FindArchive(arn) is null)
            throw new AwsErrorException("ResourceNotFoundException", $"Archive {request.ArchiveName} does not exist.");
        rules.RemoveArchive(arn);
        return new DeleteArchiveResponse();
    }
}

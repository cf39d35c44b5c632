using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class ListQueueTags(QueueDirectory directory) : IOperation<ListQueueTagsRequest, ListQueueTagsResponse>
{
    public IEnumerable<Permission> Permissions(ListQueueTagsRequest request, Caller caller) => directory.Permission("sqs:ListQueueTags", request.QueueUrl, caller);

    public ListQueueTagsResponse Invoke(ListQueueTagsRequest request, Caller caller) =>
        new(directory.Require(request.QueueUrl, caller).Tags is { Count: > 0 } tags ? tags : null);
}

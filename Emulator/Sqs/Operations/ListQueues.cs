using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class ListQueues(QueueStore queues, QueueDirectory directory) : IOperation<ListQueuesRequest, ListQueuesResponse>
{
    public IEnumerable<Permission> Permissions(ListQueuesRequest request, Caller caller) => [new Permission("sqs:ListQueues", "*")];

    public ListQueuesResponse Invoke(ListQueuesRequest request, Caller caller)
    {
        if (request.MaxResults is < 1 or > SqsLimits.MaxListResults)
            throw SqsErrors.InvalidParameter("MaxResults", request.MaxResults, "MaxResults must be an integer between 1 and 1000.");
        var size = request.MaxResults ?? SqsLimits.MaxListResults;
        var all = queues.List(caller.Arn("sqs", request.QueueNamePrefix ?? "")).SkipWhile(queue => request.NextToken is { } last && string.CompareOrdinal(queue.Name, last) <= 0);
        var page = all.Take(size + 1).ToList();
        var next = page.Count > size && request.MaxResults is not null ? page[size - 1].Name : null;
        return new ListQueuesResponse(page.Count == 0 ? null : [.. page.Take(size).Select(queue => directory.UrlOf(queue.Arn))], next);
    }
}

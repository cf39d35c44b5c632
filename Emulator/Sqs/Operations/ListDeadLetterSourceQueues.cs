using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class ListDeadLetterSourceQueues(QueueStore queues, QueueDirectory directory) : IOperation<ListDeadLetterSourceQueuesRequest, ListDeadLetterSourceQueuesResponse>
{
    public IEnumerable<Permission> Permissions(ListDeadLetterSourceQueuesRequest request, Caller caller) =>
        directory.Permission("sqs:ListDeadLetterSourceQueues", request.QueueUrl, caller);

    public ListDeadLetterSourceQueuesResponse Invoke(ListDeadLetterSourceQueuesRequest request, Caller caller)
    {
        if (request.MaxResults is < 1 or > SqsLimits.MaxListResults)
            throw SqsErrors.InvalidParameter("MaxResults", request.MaxResults, "MaxResults must be an integer between 1 and 1000.");
        var arn = directory.Require(request.QueueUrl, caller).Arn;
        var size = request.MaxResults ?? SqsLimits.MaxListResults;
        var sources = queues.List(caller.Arn("sqs", ""))
            .Where(queue => queue.Attributes.Redrive?.DeadLetterTargetArn == arn)
            .SkipWhile(queue => request.NextToken is { } last && string.CompareOrdinal(queue.Name, last) <= 0)
            .Take(size + 1).ToList();
        var next = sources.Count > size && request.MaxResults is not null ? sources[size - 1].Name : null;
        return new ListDeadLetterSourceQueuesResponse([.. sources.Take(size).Select(queue => directory.UrlOf(queue.Arn))], next);
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed record ChangeMessageVisibilityBatchRequest
{
    public required string QueueUrl { get; init; }

    public required IReadOnlyList<ChangeMessageVisibilityBatchRequestEntry> Entries { get; init; }
}

internal sealed record ChangeMessageVisibilityBatchRequestEntry
{
    public required string Id { get; init; }

    public required string ReceiptHandle { get; init; }

    /// <summary>Seconds from now, 0 to 43 200. Absent: 0.</summary>
    public int? VisibilityTimeout { get; init; }
}

internal sealed record ChangeMessageVisibilityBatchResponse(IReadOnlyList<ChangeMessageVisibilityBatchResultEntry> Successful, IReadOnlyList<BatchResultErrorEntry> Failed);

internal sealed record ChangeMessageVisibilityBatchResultEntry(string Id);

internal sealed class ChangeMessageVisibilityBatch(QueueStore queues, QueueDirectory directory) : IOperation<ChangeMessageVisibilityBatchRequest, ChangeMessageVisibilityBatchResponse>
{
    public IEnumerable<Permission> Permissions(ChangeMessageVisibilityBatchRequest request, Caller caller) =>
        directory.Permission("sqs:ChangeMessageVisibility", request.QueueUrl, caller);

    public ChangeMessageVisibilityBatchResponse Invoke(ChangeMessageVisibilityBatchRequest request, Caller caller)
    {
        var queue = directory.Require(request.QueueUrl, caller);
        BatchRules.Require([.. request.Entries.Select(entry => entry.Id)]);
        var (successful, failed) = BatchRules.Run(request.Entries, entry => entry.Id, entry =>
        {
            queues.ChangeVisibility(queue.Arn, entry.ReceiptHandle, VisibilityTimeoutRule.Of(entry.VisibilityTimeout) ?? TimeSpan.Zero);
            return new ChangeMessageVisibilityBatchResultEntry(entry.Id);
        });
        return new ChangeMessageVisibilityBatchResponse(successful, failed);
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed record DeleteMessageBatchRequest
{
    public required string QueueUrl { get; init; }

    public required IReadOnlyList<DeleteMessageBatchRequestEntry> Entries { get; init; }
}

internal sealed record DeleteMessageBatchRequestEntry
{
    public required string Id { get; init; }

    public required string ReceiptHandle { get; init; }
}

internal sealed record DeleteMessageBatchResponse(IReadOnlyList<DeleteMessageBatchResultEntry> Successful, IReadOnlyList<BatchResultErrorEntry> Failed);

internal sealed record DeleteMessageBatchResultEntry(string Id);

internal sealed class DeleteMessageBatch(QueueStore queues, QueueDirectory directory) : IOperation<DeleteMessageBatchRequest, DeleteMessageBatchResponse>
{
    public IEnumerable<Permission> Permissions(DeleteMessageBatchRequest request, Caller caller) => directory.Permission("sqs:DeleteMessage", request.QueueUrl, caller);

    public DeleteMessageBatchResponse Invoke(DeleteMessageBatchRequest request, Caller caller)
    {
        var queue = directory.Require(request.QueueUrl, caller);
        BatchRules.Require([.. request.Entries.Select(entry => entry.Id)]);
        var (successful, failed) = BatchRules.Run(request.Entries, entry => entry.Id, entry =>
        {
            queues.DeleteMessage(queue.Arn, entry.ReceiptHandle);
            return new DeleteMessageBatchResultEntry(entry.Id);
        });
        return new DeleteMessageBatchResponse(successful, failed);
    }
}

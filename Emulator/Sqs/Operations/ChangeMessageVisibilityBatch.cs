using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

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

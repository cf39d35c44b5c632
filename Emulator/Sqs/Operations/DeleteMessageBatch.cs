using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

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

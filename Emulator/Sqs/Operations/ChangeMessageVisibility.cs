using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class ChangeMessageVisibility(QueueStore queues, QueueDirectory directory) : IOperation<ChangeMessageVisibilityRequest, ChangeMessageVisibilityResponse>
{
    public IEnumerable<Permission> Permissions(ChangeMessageVisibilityRequest request, Caller caller) => directory.Permission("sqs:ChangeMessageVisibility", request.QueueUrl, caller);

    public ChangeMessageVisibilityResponse Invoke(ChangeMessageVisibilityRequest request, Caller caller)
    {
        var arn = directory.Require(request.QueueUrl, caller).Arn;
        queues.ChangeVisibility(arn, request.ReceiptHandle, VisibilityTimeoutRule.Of(request.VisibilityTimeout) ?? TimeSpan.Zero);
        return new ChangeMessageVisibilityResponse();
    }
}

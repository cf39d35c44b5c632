using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class ReceiveMessage(QueueStore queues, QueueDirectory directory) : IAsyncOperation<ReceiveMessageRequest, ReceiveMessageResponse>
{
    public IEnumerable<Permission> Permissions(ReceiveMessageRequest request, Caller caller) => directory.Permission("sqs:ReceiveMessage", request.QueueUrl, caller);

    public async ValueTask<ReceiveMessageResponse> InvokeAsync(ReceiveMessageRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (request.MaxNumberOfMessages is < 1 or > SqsLimits.MaxReceiveBatch)
            throw SqsErrors.InvalidParameter("MaxNumberOfMessages", request.MaxNumberOfMessages, "Must be between 1 and 10, if provided.");
        if (request.WaitTimeSeconds is < 0 or > SqsLimits.MaxWaitSeconds)
            throw SqsErrors.InvalidParameter("WaitTimeSeconds", request.WaitTimeSeconds, "Must be >= 0 and <= 20, if provided.");
        var arn = QueueDirectory.ArnOf(request.QueueUrl, caller);
        var received = await queues.ReceiveAsync(
            arn, request.MaxNumberOfMessages ?? 1, VisibilityTimeoutRule.Of(request.VisibilityTimeout), Seconds(request.WaitTimeSeconds), cancellationToken);
        var shown = new ShownAttributes([.. request.AttributeNames ?? [], .. request.MessageSystemAttributeNames ?? []], request.MessageAttributeNames ?? []);
        return new ReceiveMessageResponse(received.Count == 0 ? null : [.. received.Select(shown.Shape)]);
    }

    private static TimeSpan? Seconds(int? seconds) => seconds is { } given ? TimeSpan.FromSeconds(given) : null;
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed record ChangeMessageVisibilityRequest
{
    public required string QueueUrl { get; init; }

    public required string ReceiptHandle { get; init; }

    /// <summary>Seconds from now, 0 to 43 200.</summary>
    public required int VisibilityTimeout { get; init; }
}

internal sealed record ChangeMessageVisibilityResponse;

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

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed record ReceiveMessageRequest
{
    public required string QueueUrl { get; init; }

    /// <summary>The old name of <see cref="MessageSystemAttributeNames"/>.</summary>
    public IReadOnlyList<string>? AttributeNames { get; init; }

    public IReadOnlyList<string>? MessageSystemAttributeNames { get; init; }

    /// <summary>Names, prefixes such as <c>trade.*</c>, or <c>All</c>.</summary>
    public IReadOnlyList<string>? MessageAttributeNames { get; init; }

    /// <summary>1 to 10; default 1.</summary>
    public int? MaxNumberOfMessages { get; init; }

    /// <summary>Seconds, 0 to 43 200. Absent: the queue's own timeout.</summary>
    public int? VisibilityTimeout { get; init; }

    /// <summary>Seconds, 0 to 20. Absent: the queue's own wait.</summary>
    public int? WaitTimeSeconds { get; init; }
}

internal sealed record ReceiveMessageResponse(IReadOnlyList<ReceivedMessageShape>? Messages);

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

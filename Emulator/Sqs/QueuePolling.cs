using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs;

/// <summary>Reads queues on behalf of functions.</summary>
internal sealed class QueuePolling(QueueStore queues, EmulatorContext context) : IQueueSource
{
    public string ArnService => "sqs";

    public bool Exists(string queueArn) => queues.Find(queueArn) is not null;

    public async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(string queueArn, DeliverySender reader, int maxMessages, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (queues.Find(queueArn) is not { } queue
            || !context.Authorizer.Allows(reader, new Permission("sqs:ReceiveMessage", queueArn) { ResourcePolicy = queue.Attributes.Policy }, queue.Attributes.Policy))
        {
            await Task.Delay(wait, context.Clock, cancellationToken);
            return [];
        }

        try
        {
            var received = await queues.ReceiveAsync(queueArn, maxMessages, visibility: null, wait, cancellationToken);
            return [.. received.Select(message => Shape(ShownAttributes.All.Shape(message)))];
        }
        catch (AwsErrorException)
        {
            // Deleted while waiting, or too many in flight: nothing to hand over now, which the empty answer says.
            return [];
        }
    }

    public ValueTask DeleteAsync(string queueArn, IReadOnlyCollection<string> receiptHandles, CancellationToken cancellationToken)
    {
        foreach (var handle in receiptHandles)
            Ignoring(() => queues.DeleteMessage(queueArn, handle));
        return context.Journal.CommitAsync();
    }

    public void Release(string queueArn, IReadOnlyCollection<string> receiptHandles, TimeSpan delay)
    {
        foreach (var handle in receiptHandles)
            Ignoring(() => queues.ChangeVisibility(queueArn, handle, delay));
    }

    private static void Ignoring(Action act)
    {
        try
        {
            act();
        }
        catch (AwsErrorException)
        {
            // The queue is gone or the timeout has passed: the message is visible again or no more, and no one waits for an answer.
        }
    }

    private static QueuedMessage Shape(ReceivedMessageShape message) => new()
    {
        MessageId = message.MessageId,
        ReceiptHandle = message.ReceiptHandle,
        Body = message.Body,
        Md5OfBody = message.MD5OfBody,
        Md5OfMessageAttributes = message.MD5OfMessageAttributes,
        SystemAttributes = message.Attributes ?? [],
        MessageAttributes = message.MessageAttributes?.ToDictionary(
            pair => pair.Key, pair => new QueuedMessageAttribute(pair.Value.DataType ?? "String", pair.Value.StringValue, pair.Value.BinaryValue)) ?? [],
    };
}

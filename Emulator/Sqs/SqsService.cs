using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.Sqs.Operations;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Sqs;

/// <summary>Amazon SQS: queues, standard and FIFO, with delays, visibility timeouts and dead-letter queues.</summary>
internal sealed class SqsService : AwsService
{
    public SqsService(EmulatorContext context)
    {
        var queues = new QueueStore(context.Clock, context.Journal, context.Ids);
        var directory = new QueueDirectory(queues, context);
        Journaled = [queues];
        DeliveryTargets = [new QueueDelivery(queues, context)];
        context.Delivery.RegisterQueueSource(new QueuePolling(queues, context));
        Operations =
        [
            OperationBinding.For(new ChangeMessageVisibility(queues, directory), () => SqsWire.Default.ChangeMessageVisibilityRequest, () => SqsWire.Default.ChangeMessageVisibilityResponse),
            OperationBinding.For(new ChangeMessageVisibilityBatch(queues, directory), () => SqsWire.Default.ChangeMessageVisibilityBatchRequest, () => SqsWire.Default.ChangeMessageVisibilityBatchResponse),
            OperationBinding.For(new CreateQueue(queues, directory), () => SqsWire.Default.CreateQueueRequest, () => SqsWire.Default.CreateQueueResponse),
            OperationBinding.For(new DeleteMessage(queues, directory), () => SqsWire.Default.DeleteMessageRequest, () => SqsWire.Default.DeleteMessageResponse),
            OperationBinding.For(new DeleteMessageBatch(queues, directory), () => SqsWire.Default.DeleteMessageBatchRequest, () => SqsWire.Default.DeleteMessageBatchResponse),
            OperationBinding.For(new DeleteQueue(queues, directory), () => SqsWire.Default.DeleteQueueRequest, () => SqsWire.Default.DeleteQueueResponse),
            OperationBinding.For(new GetQueueAttributes(directory), () => SqsWire.Default.GetQueueAttributesRequest, () => SqsWire.Default.GetQueueAttributesResponse, writes: false),
            OperationBinding.For(new GetQueueUrl(queues, directory), () => SqsWire.Default.GetQueueUrlRequest, () => SqsWire.Default.GetQueueUrlResponse, writes: false),
            OperationBinding.For(new ListDeadLetterSourceQueues(queues, directory), () => SqsWire.Default.ListDeadLetterSourceQueuesRequest, () => SqsWire.Default.ListDeadLetterSourceQueuesResponse, writes: false),
            OperationBinding.For(new ListQueueTags(directory), () => SqsWire.Default.ListQueueTagsRequest, () => SqsWire.Default.ListQueueTagsResponse, writes: false),
            OperationBinding.For(new ListQueues(queues, directory), () => SqsWire.Default.ListQueuesRequest, () => SqsWire.Default.ListQueuesResponse, writes: false),
            OperationBinding.For(new PurgeQueue(queues, directory), () => SqsWire.Default.PurgeQueueRequest, () => SqsWire.Default.PurgeQueueResponse),
            OperationBinding.For(new ReceiveMessage(queues, directory), () => SqsWire.Default.ReceiveMessageRequest, () => SqsWire.Default.ReceiveMessageResponse),
            OperationBinding.For(new SendMessage(queues, directory), () => SqsWire.Default.SendMessageRequest, () => SqsWire.Default.SendMessageResponse),
            OperationBinding.For(new SendMessageBatch(queues, directory), () => SqsWire.Default.SendMessageBatchRequest, () => SqsWire.Default.SendMessageBatchResponse),
            OperationBinding.For(new SetQueueAttributes(queues, directory), () => SqsWire.Default.SetQueueAttributesRequest, () => SqsWire.Default.SetQueueAttributesResponse),
            OperationBinding.For(new TagQueue(queues, directory), () => SqsWire.Default.TagQueueRequest, () => SqsWire.Default.TagQueueResponse),
            OperationBinding.For(new UntagQueue(queues, directory), () => SqsWire.Default.UntagQueueRequest, () => SqsWire.Default.UntagQueueResponse),
        ];
    }

    public override string SigningName => "sqs";

    public override string DisplayName => "SQS";

    public override IReadOnlyList<WireProtocol> Protocols { get; } =
    [
        new WireProtocol.AwsJson("1.0", "AmazonSQS"),
        new WireProtocol.Query("2012-11-05", "http://queue.amazonaws.com/doc/2012-11-05/") { Members = SqsWire.QueryMembers },
    ];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override IReadOnlyList<IDeliveryTarget> DeliveryTargets { get; }

    public override string? QueryErrorCode(string code) => SqsErrors.QueryCode(code);
}

using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.Sns.Operations;
using Acinaces.Emulator.Sns.Publishing;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Sns;

/// <summary>Amazon SNS: topics that fan out to queues, functions and web servers of this machine.</summary>
internal sealed class SnsService : AwsService, IDisposable
{
    private readonly Publisher _publisher;
    private readonly MessageSigner _signer;

    public SnsService(EmulatorContext context)
    {
        var topics = new TopicStore(context.Clock, context.Journal);
        var permissions = new SnsPermissions(topics);
        var ids = context.Ids;
        var signer = _signer = new MessageSigner(context);
        var publisher = _publisher = new Publisher(topics, context, signer);
        Journaled = [topics];
        DeliveryTargets = [new TopicDelivery(topics, publisher, context)];
        Endpoints = [signer];
        Operations =
        [
            OperationBinding.For(new ConfirmSubscription(topics), () => SnsWire.Default.ConfirmSubscriptionRequest, () => SnsWire.Default.ConfirmSubscriptionResponse),
            OperationBinding.For(new CreateTopic(topics), () => SnsWire.Default.CreateTopicRequest, () => SnsWire.Default.CreateTopicResponse),
            OperationBinding.For(new DeleteTopic(topics, permissions), () => SnsWire.Default.DeleteTopicRequest, () => SnsWire.Default.DeleteTopicResponse),
            OperationBinding.For(new GetSubscriptionAttributes(topics, permissions), () => SnsWire.Default.GetSubscriptionAttributesRequest, () => SnsWire.Default.GetSubscriptionAttributesResponse, writes: false),
            OperationBinding.For(new GetTopicAttributes(topics, permissions), () => SnsWire.Default.GetTopicAttributesRequest, () => SnsWire.Default.GetTopicAttributesResponse, writes: false),
            OperationBinding.For(new ListSubscriptions(topics), () => SnsWire.Default.ListSubscriptionsRequest, () => SnsWire.Default.ListSubscriptionsResponse, writes: false),
            OperationBinding.For(new ListSubscriptionsByTopic(topics, permissions), () => SnsWire.Default.ListSubscriptionsByTopicRequest, () => SnsWire.Default.ListSubscriptionsByTopicResponse, writes: false),
            OperationBinding.For(new ListTagsForResource(topics, permissions), () => SnsWire.Default.ListTagsForResourceRequest, () => SnsWire.Default.ListTagsForResourceResponse, writes: false),
            OperationBinding.For(new ListTopics(topics), () => SnsWire.Default.ListTopicsRequest, () => SnsWire.Default.ListTopicsResponse, writes: false),
            OperationBinding.For(new Publish(topics, permissions, publisher), () => SnsWire.Default.PublishRequest, () => SnsWire.Default.PublishResponse),
            OperationBinding.For(new PublishBatch(topics, permissions, publisher), () => SnsWire.Default.PublishBatchRequest, () => SnsWire.Default.PublishBatchResponse),
            OperationBinding.For(new SetSubscriptionAttributes(topics, permissions), () => SnsWire.Default.SetSubscriptionAttributesRequest, () => SnsWire.Default.SetSubscriptionAttributesResponse),
            OperationBinding.For(new SetTopicAttributes(topics, permissions), () => SnsWire.Default.SetTopicAttributesRequest, () => SnsWire.Default.SetTopicAttributesResponse),
            OperationBinding.For(new Subscribe(topics, permissions, publisher, ids), () => SnsWire.Default.SubscribeRequest, () => SnsWire.Default.SubscribeResponse),
            OperationBinding.For(new TagResource(topics, permissions), () => SnsWire.Default.TagResourceRequest, () => SnsWire.Default.TagResourceResponse),
            OperationBinding.For(new Unsubscribe(topics, permissions), () => SnsWire.Default.UnsubscribeRequest, () => SnsWire.Default.UnsubscribeResponse),
            OperationBinding.For(new UntagResource(topics, permissions), () => SnsWire.Default.UntagResourceRequest, () => SnsWire.Default.UntagResourceResponse),
        ];
    }

    public override string SigningName => "sns";

    public override string DisplayName => "SNS";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.Query("2010-03-31", "http://sns.amazonaws.com/doc/2010-03-31/")];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override IReadOnlyList<IDeliveryTarget> DeliveryTargets { get; }

    public override IReadOnlyList<IHttpEndpoint> Endpoints { get; }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _publisher.Resume();
        return Task.CompletedTask;
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _publisher.Stop();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _publisher.Dispose();
        _signer.Dispose();
    }
}

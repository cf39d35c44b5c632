using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.EventBridge.Operations;
using Acinaces.Emulator.EventBridge.Routing;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.EventBridge;

/// <summary>Amazon EventBridge: buses, rules with patterns and schedules, and deliveries that outlive a crash.</summary>
internal sealed class EventBridgeService : AwsService, IDisposable
{
    private readonly EventRouter _router;
    private readonly ScheduleTicker _ticker;

    public EventBridgeService(EmulatorContext context)
    {
        var rules = new RuleStore(context.Journal);
        var names = new EventNames(rules);
        var resources = new TaggedResources(rules);
        var clock = context.Clock;
        var ids = context.Ids;
        var router = _router = new EventRouter(rules, context);
        _ticker = new ScheduleTicker(rules, router, clock, context.Journal);
        Journaled = [rules];
        DeliveryTargets = [new BusDelivery(rules, router, context)];
        Operations =
        [
            OperationBinding.For(new CreateArchive(rules, clock), () => EventBridgeWire.Default.CreateArchiveRequest, () => EventBridgeWire.Default.CreateArchiveResponse),
            OperationBinding.For(new CreateEventBus(rules, clock), () => EventBridgeWire.Default.CreateEventBusRequest, () => EventBridgeWire.Default.CreateEventBusResponse),
            OperationBinding.For(new DeleteArchive(rules), () => EventBridgeWire.Default.DeleteArchiveRequest, () => EventBridgeWire.Default.DeleteArchiveResponse),
            OperationBinding.For(new DeleteEventBus(rules, names), () => EventBridgeWire.Default.DeleteEventBusRequest, () => EventBridgeWire.Default.DeleteEventBusResponse),
            OperationBinding.For(new DeleteRule(rules), () => EventBridgeWire.Default.DeleteRuleRequest, () => EventBridgeWire.Default.DeleteRuleResponse),
            OperationBinding.For(new DescribeArchive(rules), () => EventBridgeWire.Default.DescribeArchiveRequest, () => EventBridgeWire.Default.DescribeArchiveResponse, writes: false),
            OperationBinding.For(new DescribeEventBus(rules, names), () => EventBridgeWire.Default.DescribeEventBusRequest, () => EventBridgeWire.Default.DescribeEventBusResponse, writes: false),
            OperationBinding.For(new DescribeRule(names), () => EventBridgeWire.Default.DescribeRuleRequest, () => EventBridgeWire.Default.DescribeRuleResponse, writes: false),
            OperationBinding.For(new DisableRule(rules, names), () => EventBridgeWire.Default.DisableRuleRequest, () => EventBridgeWire.Default.DisableRuleResponse),
            OperationBinding.For(new EnableRule(rules, names, clock), () => EventBridgeWire.Default.EnableRuleRequest, () => EventBridgeWire.Default.EnableRuleResponse),
            OperationBinding.For(new ListEventBuses(rules), () => EventBridgeWire.Default.ListEventBusesRequest, () => EventBridgeWire.Default.ListEventBusesResponse, writes: false),
            OperationBinding.For(new ListRuleNamesByTarget(rules), () => EventBridgeWire.Default.ListRuleNamesByTargetRequest, () => EventBridgeWire.Default.ListRuleNamesByTargetResponse, writes: false),
            OperationBinding.For(new ListRules(rules), () => EventBridgeWire.Default.ListRulesRequest, () => EventBridgeWire.Default.ListRulesResponse, writes: false),
            OperationBinding.For(new ListTagsForResource(resources), () => EventBridgeWire.Default.ListTagsForResourceRequest, () => EventBridgeWire.Default.ListTagsForResourceResponse, writes: false),
            OperationBinding.For(new ListTargetsByRule(names), () => EventBridgeWire.Default.ListTargetsByRuleRequest, () => EventBridgeWire.Default.ListTargetsByRuleResponse, writes: false),
            OperationBinding.For(new PutEvents(rules, names, router, clock, ids), () => EventBridgeWire.Default.PutEventsRequest, () => EventBridgeWire.Default.PutEventsResponse),
            OperationBinding.For(new PutPermission(rules, names, clock), () => EventBridgeWire.Default.PutPermissionRequest, () => EventBridgeWire.Default.PutPermissionResponse),
            OperationBinding.For(new PutRule(rules, clock), () => EventBridgeWire.Default.PutRuleRequest, () => EventBridgeWire.Default.PutRuleResponse),
            OperationBinding.For(new PutTargets(rules, names), () => EventBridgeWire.Default.PutTargetsRequest, () => EventBridgeWire.Default.PutTargetsResponse),
            OperationBinding.For(new RemovePermission(rules, names, clock), () => EventBridgeWire.Default.RemovePermissionRequest, () => EventBridgeWire.Default.RemovePermissionResponse),
            OperationBinding.For(new RemoveTargets(rules, names), () => EventBridgeWire.Default.RemoveTargetsRequest, () => EventBridgeWire.Default.RemoveTargetsResponse),
            OperationBinding.For(new TagResource(resources), () => EventBridgeWire.Default.TagResourceRequest, () => EventBridgeWire.Default.TagResourceResponse),
            OperationBinding.For(new TestEventPattern(), () => EventBridgeWire.Default.TestEventPatternRequest, () => EventBridgeWire.Default.TestEventPatternResponse, writes: false),
            OperationBinding.For(new UntagResource(resources), () => EventBridgeWire.Default.UntagResourceRequest, () => EventBridgeWire.Default.UntagResourceResponse),
        ];
    }

    public override string SigningName => "events";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.AwsJson("1.1", "AWSEvents")];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override IReadOnlyList<IDeliveryTarget> DeliveryTargets { get; }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _router.Resume();
        _ticker.Start();
        return Task.CompletedTask;
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _router.Stop();
        return _ticker.StopAsync();
    }

    public void Dispose()
    {
        _ticker.Dispose();
        _router.Dispose();
    }
}

using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acinaces.Emulator.Tests.Delivery;

/// <summary>A target that is away for a while: the retries, limits and order of deliveries by the clock.</summary>
public sealed class OutboxTests : IOutboxOwner
{
    private readonly EmulatorClock _clock = new(TimeProvider.System);
    private readonly List<(string Target, TimeSpan At)> _tries = [];
    private readonly List<string> _settled = [];
    private readonly DateTimeOffset _start;
    private Func<DeliveryRequest, DeliveryResult> _target = _ => DeliveryResult.Done;
    private DeliveryFailure? _failure;

    public OutboxTests()
    {
        _clock.Freeze();
        _start = _clock.GetUtcNow();
    }

    [Fact]
    public async Task Tries_again_after_each_back_off_until_it_is_taken()
    {
        _target = _ => _tries.Count < 3 ? Throttled() : DeliveryResult.Done;
        using var outbox = Create();
        outbox.Dispatch(Delivery("a", retries: 5));
        await MoveUntilSettledAsync(TimeSpan.FromSeconds(1), 100);
        Assert.Equal([0, 1, 3], _tries.Select(it => it.At.TotalSeconds));
        Assert.Null(_failure);
    }

    [Fact]
    public async Task Gives_up_after_the_last_retry_and_hands_over_to_the_dead_letter_queue()
    {
        _target = request => request.TargetArn == "dead" ? DeliveryResult.Done : Throttled();
        using var outbox = Create();
        outbox.Dispatch(Delivery("a", retries: 2));
        await MoveUntilSettledAsync(TimeSpan.FromSeconds(1), 100);
        Assert.Equal(["target", "target", "target", "dead"], _tries.Select(it => it.Target));
        Assert.Equal(new DeliveryFailure("Throttled", "busy", 3, "MaximumRetryAttempts"), _failure);
    }

    [Fact]
    public async Task Gives_up_when_the_event_is_too_old()
    {
        _target = request => request.TargetArn == "dead" ? DeliveryResult.Done : Throttled();
        using var outbox = Create();
        outbox.Dispatch(Delivery("a", retries: 185) with { MaxAge = TimeSpan.FromSeconds(60) });
        await MoveUntilSettledAsync(TimeSpan.FromSeconds(1), 100);
        // Tries at 0, 1, 3, 7, 15, 31; the next would come at 63, after the end at 60.
        Assert.Equal([0, 1, 3, 7, 15, 31, 60], _tries.Select(it => it.At.TotalSeconds));
        Assert.Equal("MaximumEventAgeInSeconds", _failure?.ExhaustedCondition);
    }

    [Fact]
    public async Task What_cannot_succeed_is_not_tried_again()
    {
        _target = request => request.TargetArn == "dead" ? DeliveryResult.Done : new DeliveryResult { Accepted = false, ErrorCode = "AccessDenied", ErrorMessage = "no" };
        using var outbox = Create();
        outbox.Dispatch(Delivery("a", retries: 185));
        await MoveUntilSettledAsync(TimeSpan.Zero, 1);
        Assert.Equal(new DeliveryFailure("AccessDenied", "no", 1, null), _failure);
    }

    [Fact]
    public async Task A_target_that_throws_counts_as_a_failed_try()
    {
        _target = _ => _tries.Count == 1 ? throw new InvalidOperationException("broken") : DeliveryResult.Done;
        using var outbox = Create();
        outbox.Dispatch(Delivery("a", retries: 1));
        await MoveUntilSettledAsync(TimeSpan.FromSeconds(1), 100);
        Assert.Equal(2, _tries.Count);
    }

    [Fact]
    public async Task A_lane_keeps_its_order_while_its_first_delivery_waits()
    {
        List<string> taken = [];
        _target = request =>
        {
            if (_tries.Count == 1)
                return Throttled();
            taken.Add(request.MessageGroupId ?? "");
            return DeliveryResult.Done;
        };
        using var outbox = Create();
        foreach (var id in (string[])["1", "2", "3"])
            outbox.Dispatch(Delivery(id, retries: 5) with { Lane = "lane", MessageGroupId = id });
        await MoveUntilSettledAsync(TimeSpan.FromSeconds(1), 100, count: 3);
        Assert.Equal(["1", "2", "3"], taken);
    }

    TimeSpan IOutboxOwner.BackoffAfter(int attempts, OutboundDelivery delivery) => TimeSpan.FromSeconds(1 << (attempts - 1));

    IReadOnlyDictionary<string, DeliveryAttribute> IOutboxOwner.DeadLetterAttributes(OutboundDelivery delivery, DeliveryFailure failure)
    {
        _failure = failure;
        return new Dictionary<string, DeliveryAttribute>();
    }

    void IOutboxOwner.Settle(OutboundDelivery delivery)
    {
        lock (_settled)
            _settled.Add(delivery.Id);
    }

    private static DeliveryResult Throttled() => new() { Accepted = false, IsRetryable = true, ErrorCode = "Throttled", ErrorMessage = "busy" };

    private Outbox Create() => new(this, (request, _) =>
    {
        _tries.Add((request.TargetArn, _clock.GetUtcNow() - _start));
        return Task.FromResult(_target(request));
    }, _clock, NullLogger.Instance);

    private OutboundDelivery Delivery(string id, int retries) => new()
    {
        Id = id,
        TargetArn = "target",
        Payload = [],
        Sender = new DeliverySender("events.amazonaws.com", "rule", Cloud.Account),
        AcceptedAt = _start,
        MaxRetries = retries,
        MaxAge = TimeSpan.FromDays(1),
        DeadLetterArn = "dead",
    };

    // Each step gives the timers that fell due a moment to run before the clock moves on.
    private async Task MoveUntilSettledAsync(TimeSpan step, int steps, int count = 1)
    {
        for (var i = 0; i < steps; i++)
        {
            var tries = _tries.Count;
            for (var patience = 0; patience < 20; patience++)
            {
                await Task.Delay(2, TestContext.Current.CancellationToken);
                if (_tries.Count > tries)
                    break;
            }

            lock (_settled)
            {
                if (_settled.Count >= count)
                    return;
            }

            _clock.Advance(step);
        }

        await Task.Delay(50, TestContext.Current.CancellationToken);
        lock (_settled)
            Assert.Equal(count, _settled.Count);
    }
}

using Acinaces.Domain.Orders;
using Acinaces.Domain.Trades;

namespace Acinaces.Domain.Tests.Trades;

public sealed class TradeLatencyTests
{
    [Fact]
    public void Each_step_but_the_first_knows_the_time_since_the_one_before()
    {
        TradeEvent[] events =
        [
            Event("3", TradeEventType.CompleteFill, 350),
            Event("1", TradeEventType.OrderCreated, 0),
            Event("2", TradeEventType.OrderSubmitted, 40),
            Event("2", TradeEventType.OrderSubmitted, 40),
            Event("9", TradeEventType.OrderCreated, 7) with { CorrelationId = "another" },
        ];
        var steps = TradeLatency.Steps(events, "c1");
        Assert.Equal([null, 40d, 310d], steps.Select(step => step.SincePrevious?.TotalMilliseconds));
        Assert.Equal(350d, TradeLatency.Total(steps).TotalMilliseconds);
    }

    [Fact]
    public void A_trade_nobody_knows_has_no_steps() => Assert.Empty(TradeLatency.Steps([], "c1"));

    [Theory]
    [InlineData(OrderStatus.Pending, TradeEventType.OrderCreated)]
    [InlineData(OrderStatus.Open, TradeEventType.OrderAcknowledged)]
    [InlineData(OrderStatus.PartiallyFilled, TradeEventType.PartialFill)]
    [InlineData(OrderStatus.Filled, TradeEventType.CompleteFill)]
    [InlineData(OrderStatus.Cancelled, TradeEventType.OrderCancelled)]
    [InlineData(OrderStatus.Rejected, TradeEventType.OrderRejected)]
    [InlineData(OrderStatus.Expired, TradeEventType.OrderExpired)]
    public void Every_status_of_an_order_is_a_step(OrderStatus status, TradeEventType step) => Assert.Equal(step, TradeEvents.For(status));

    private static TradeEvent Event(string id, TradeEventType type, int milliseconds) => new(id, "t1", "c1", type, Given.Noon.AddMilliseconds(milliseconds));
}

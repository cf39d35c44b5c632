using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Tests.Orders;

public sealed class StuckOrdersTests
{
    [Theory]
    [InlineData(OrderStatus.Pending, 300, false)]
    [InlineData(OrderStatus.Pending, 301, true)]
    [InlineData(OrderStatus.Open, 1800, false)]
    [InlineData(OrderStatus.Open, 1801, true)]
    [InlineData(OrderStatus.Filled, 100_000, false)]
    [InlineData(OrderStatus.PartiallyFilled, 100_000, false)]
    public void Orders_are_asked_about_after_five_or_thirty_minutes(OrderStatus status, int seconds, bool stuck) =>
        Assert.Equal(stuck, StuckOrders.Assess(Given.Order(status: status), attempts: 0, Given.Noon.AddSeconds(seconds)) is StuckOrderFinding.Ask);

    [Fact]
    public void After_three_attempts_a_person_is_needed()
    {
        var late = Given.Noon.AddMinutes(20);
        Assert.IsType<StuckOrderFinding.Ask>(StuckOrders.Assess(Given.Order(), attempts: 2, late));
        Assert.Equal(new StuckOrderFinding.NeedsPerson(Given.Noon), StuckOrders.Assess(Given.Order(), attempts: 3, late));
    }

    [Fact]
    public void An_order_that_rests_by_intent_never_needs_a_person()
    {
        var resting = Given.Order(status: OrderStatus.Open);
        Assert.IsType<StuckOrderFinding.Ask>(StuckOrders.Assess(resting, attempts: 50, Given.Noon.AddDays(3)));
        Assert.IsType<StuckOrderFinding.NeedsPerson>(StuckOrders.Assess(resting with { TimeInForce = TimeInForce.Ioc }, attempts: 3, Given.Noon.AddDays(3)));
    }
}

using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;

namespace Acinaces.Domain.Tests.Risk;

public sealed class OrderOutcomeTests
{
    private static readonly Order _open = Given.Order(status: OrderStatus.Open);

    [Theory]
    [InlineData(OrderStatus.Filled, 10, true)]
    [InlineData(OrderStatus.Cancelled, 4, true)]
    [InlineData(OrderStatus.Rejected, 0, false)]
    public void An_order_that_ended_went_well_if_it_traded_and_badly_if_it_was_refused(OrderStatus status, int filled, bool succeeded)
    {
        var outcome = OrderOutcome.Of(_open, Ended(status, filled), null, null, null);
        Assert.Equal(succeeded, outcome?.Succeeded);
    }

    [Theory]
    [InlineData(OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Expired)]
    public void An_order_that_ended_without_a_trade_tells_nothing(OrderStatus status) => Assert.Null(OrderOutcome.Of(_open, Ended(status, 0), null, null, null));

    [Fact]
    public void What_ended_before_tells_nothing_twice() => Assert.Null(OrderOutcome.Of(Ended(OrderStatus.Filled, 10), Ended(OrderStatus.Filled, 10), null, null, null));

    [Fact]
    public void A_fault_counts_as_a_failure_although_the_order_is_still_open()
    {
        var outcome = OrderOutcome.Of(_open, _open, null, null, OrderOutcome.UnknownOutcome);
        Assert.Equal((false, "UNKNOWN_OUTCOME"), (outcome?.Succeeded, outcome?.ErrorType));
    }

    [Fact]
    public void A_fill_deviates_from_the_price_the_order_was_judged_by()
    {
        // Bought at 100 when the last price was 80: a quarter more.
        Assert.Equal(25m, OrderOutcome.Of(_open, Ended(OrderStatus.Filled, 10), null, 80m, null)?.PriceDeviationPercent);
        Assert.Null(OrderOutcome.Of(_open, Ended(OrderStatus.Filled, 10), null, null, null)?.PriceDeviationPercent);
    }

    private static Order Ended(OrderStatus status, int filled) =>
        _open with { Status = status, Fills = filled == 0 ? [] : [Given.Fill("e1", filled)] };
}

using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Tests.Orders;

public sealed class OrderTransitionsTests
{
    [Theory]
    [InlineData(OrderStatus.Pending, "CANCELLED EXPIRED FILLED OPEN PARTIALLY_FILLED REJECTED")]
    [InlineData(OrderStatus.Open, "CANCELLED EXPIRED FILLED PARTIALLY_FILLED REJECTED")]
    [InlineData(OrderStatus.PartiallyFilled, "CANCELLED EXPIRED FILLED PARTIALLY_FILLED")]
    [InlineData(OrderStatus.Filled, "")]
    [InlineData(OrderStatus.Cancelled, "")]
    [InlineData(OrderStatus.Rejected, "")]
    [InlineData(OrderStatus.Expired, "")]
    public void The_table_is_as_written(OrderStatus from, string to) =>
        Assert.Equal(to, string.Join(' ', OrderTransitions.From(from).Select(Vocabulary.WireName.Of).Order(StringComparer.Ordinal)));

    [Fact]
    public void What_has_ended_cannot_be_cancelled_and_what_is_not_confirmed_cannot_be_changed()
    {
        Assert.Equal(
            [OrderStatus.Pending, OrderStatus.Open, OrderStatus.PartiallyFilled],
            Enum.GetValues<OrderStatus>().Where(OrderTransitions.IsCancellable));
        Assert.Equal([OrderStatus.Open, OrderStatus.PartiallyFilled], Enum.GetValues<OrderStatus>().Where(OrderTransitions.IsModifiable));
    }
}

using Acinaces.Domain.Orders;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.Orders;

public sealed class OrderStateMachineTests
{
    private static readonly DateTimeOffset _later = Given.Noon.AddSeconds(5);

    [Fact]
    public void An_acknowledgement_opens_the_order_and_brings_the_exchanges_id()
    {
        var order = Changed(Given.Order(), new OrderEvent.Acknowledged("X1", _later));
        Assert.Equal((OrderStatus.Open, "X1", SubmissionState.Acknowledged), (order.Status, order.ExchangeOrderId, order.Submission));
        Assert.Null(order.CompletedAt);
    }

    [Fact]
    public void The_same_acknowledgement_twice_is_known_already()
    {
        var open = Changed(Given.Order(), new OrderEvent.Acknowledged("X1", _later));
        Assert.IsType<OrderTransition.AlreadyKnown>(OrderStateMachine.Apply(open, new OrderEvent.Acknowledged("X1", _later)));
    }

    [Fact]
    public void A_fill_may_overtake_the_acknowledgement()
    {
        var filled = Changed(Given.Order(10m), new OrderEvent.Executed(Given.Fill("e1", 4m), _later));
        var acknowledged = Changed(filled, new OrderEvent.Acknowledged("X1", _later));
        Assert.Equal((OrderStatus.PartiallyFilled, "X1"), (acknowledged.Status, acknowledged.ExchangeOrderId));
    }

    [Fact]
    public void Fills_add_up_and_the_last_one_completes_the_order()
    {
        // 4 at 100 and 6 at 110: 1060 over 10 is 106.
        var part = Changed(Given.Order(10m), new OrderEvent.Executed(Given.Fill("e1", 4m, 100m), _later));
        Assert.Equal((OrderStatus.PartiallyFilled, 4m, 6m), (part.Status, part.FilledQuantity, part.RemainingQuantity));
        var whole = Changed(part, new OrderEvent.Executed(Given.Fill("e2", 6m, 110m), _later));
        Assert.Equal((OrderStatus.Filled, 10m, 0m, 106m), (whole.Status, whole.FilledQuantity, whole.RemainingQuantity, whole.AverageFilledPrice));
        Assert.Equal(_later, whole.CompletedAt);
    }

    [Fact]
    public void The_same_execution_counts_once()
    {
        var part = Changed(Given.Order(10m), new OrderEvent.Executed(Given.Fill("e1", 4m), _later));
        var again = Assert.IsType<OrderTransition.AlreadyKnown>(OrderStateMachine.Apply(part, new OrderEvent.Executed(Given.Fill("e1", 4m), _later)));
        Assert.Equal(4m, again.Order.FilledQuantity);
    }

    [Fact]
    public void A_wish_to_cancel_waits_for_the_exchanges_word()
    {
        var wished = Changed(Given.Order(status: OrderStatus.Open), new OrderEvent.CancelRequested(_later));
        Assert.Equal((OrderStatus.Open, _later), (wished.Status, wished.CancelRequestedAt));
        var cancelled = Changed(wished, new OrderEvent.Cancelled(_later));
        Assert.Equal((OrderStatus.Cancelled, _later), (cancelled.Status, cancelled.CompletedAt));
    }

    [Fact]
    public void A_fill_after_cancellation_is_kept_but_the_order_stays_cancelled()
    {
        var late = Assert.IsType<OrderTransition.LateFill>(
            OrderStateMachine.Apply(Given.Order(10m, OrderStatus.Cancelled), new OrderEvent.Executed(Given.Fill("e1", 4m), _later)));
        Assert.Equal((OrderStatus.Cancelled, 4m), (late.Order.Status, late.Order.FilledQuantity));
    }

    [Fact]
    public void A_cancelled_order_that_turns_out_whole_is_filled()
    {
        var late = Assert.IsType<OrderTransition.LateFill>(
            OrderStateMachine.Apply(Given.Order(10m, OrderStatus.Cancelled), new OrderEvent.Executed(Given.Fill("e1", 10m), _later)));
        Assert.Equal(OrderStatus.Filled, late.Order.Status);
    }

    [Fact]
    public void An_unknown_outcome_is_remembered_and_resolved_by_asking()
    {
        var sending = Changed(Given.Order(), new OrderEvent.Sending(_later));
        var unknown = Changed(sending, new OrderEvent.OutcomeUnknown(_later));
        Assert.Equal((OrderStatus.Pending, SubmissionState.Unknown), (unknown.Status, unknown.Submission));
        Assert.Equal(OrderStatus.Open, Changed(unknown, new OrderEvent.Acknowledged("X1", _later)).Status);
        var absent = Changed(unknown, new OrderEvent.VerifiedAbsent(_later));
        Assert.Equal((OrderStatus.Rejected, "The exchange does not know the order."), (absent.Status, absent.RejectionReason));
    }

    [Fact]
    public void An_order_that_filled_in_part_cannot_be_rejected() =>
        Assert.Equal(
            new OrderTransition.Refused(OrderStatus.PartiallyFilled, OrderStatus.Rejected),
            OrderStateMachine.Apply(Given.Order(status: OrderStatus.PartiallyFilled), new OrderEvent.Rejected("no", _later)));

    [Fact]
    public void A_change_is_for_working_orders_only()
    {
        var change = new OrderEvent.Modified(new OrderModification(NewPrice: 99m, NewQuantity: 8m, NewStopPrice: null), _later);
        var changed = Changed(Given.Order(10m, OrderStatus.Open), change);
        Assert.Equal((99m, 8m, OrderStatus.Open), (changed.Price, changed.Quantity, changed.Status));
        Assert.IsType<OrderTransition.Refused>(OrderStateMachine.Apply(Given.Order(), change));
        Assert.IsType<OrderTransition.Refused>(OrderStateMachine.Apply(Given.Order(status: OrderStatus.Filled), change));
    }

    [Fact]
    public void Shrunk_to_what_is_filled_an_order_is_done()
    {
        var part = Changed(Given.Order(10m), new OrderEvent.Executed(Given.Fill("e1", 4m), _later));
        var shrunk = Changed(part, new OrderEvent.Modified(new OrderModification(null, 4m, null), _later));
        Assert.Equal(OrderStatus.Filled, shrunk.Status);
    }

    [Fact]
    public void Changes_need_a_figure_and_cannot_undercut_the_fills()
    {
        var part = Changed(Given.Order(10m), new OrderEvent.Executed(Given.Fill("e1", 4m), _later));
        Assert.Equal("REQUIRED", Assert.Single(new OrderModification(null, null, null).Faults(part)).Code);
        Assert.Equal("newQuantity", Assert.Single(new OrderModification(null, 3.9m, null).Faults(part)).Field);
        Assert.Empty(new OrderModification(null, 4m, null).Faults(part));
        Assert.Equal(2, new OrderModification(0m, null, -1m).Faults(part).Count);
    }

    [Fact]
    public void No_sequence_of_events_leaves_the_table_or_breaks_the_sums() => Seeded.Check(Events(), events =>
    {
        var order = Given.Order(10m);
        foreach (var happened in events)
        {
            var next = OrderStateMachine.Apply(order, happened) switch
            {
                OrderTransition.Changed changed => changed.Order,
                OrderTransition.LateFill late => late.Order,
                _ => order,
            };
            var moved = next.Status != order.Status;
            var lateWhole = order.IsTerminal && next.Status == OrderStatus.Filled && next.RemainingQuantity == 0m;
            if (moved && !lateWhole && !OrderTransitions.IsAllowed(order.Status, next.Status))
                return false;
            if (next.FilledQuantity + next.RemainingQuantity != Math.Max(next.Quantity, next.FilledQuantity))
                return false;
            if (!order.IsTerminal && next.IsTerminal && next.CompletedAt is null)
                return false;
            if (next.Fills.Select(fill => fill.ExecutionId).Distinct().Count() != next.Fills.Count)
                return false;
            order = next;
        }
        return true;
    });

    private static Gen<List<OrderEvent>> Events() => Gen.OneOf(
            Gen.Constant<OrderEvent>(new OrderEvent.Sending(_later)),
            Gen.Constant<OrderEvent>(new OrderEvent.Acknowledged("X1", _later)),
            Gen.Constant<OrderEvent>(new OrderEvent.OutcomeUnknown(_later)),
            Gen.Constant<OrderEvent>(new OrderEvent.VerifiedAbsent(_later)),
            Gen.Constant<OrderEvent>(new OrderEvent.CancelRequested(_later)),
            Gen.Constant<OrderEvent>(new OrderEvent.Cancelled(_later)),
            Gen.Constant<OrderEvent>(new OrderEvent.Rejected("no", _later)),
            Gen.Constant<OrderEvent>(new OrderEvent.Expired(_later)),
            Gen.Choose(1, 6).Two().Select(pair => (OrderEvent)new OrderEvent.Executed(Given.Fill($"e{pair.Item1}", pair.Item2), _later)))
        .ListOf()
        .Select(events => events.ToList());

    private static Order Changed(Order order, OrderEvent happened) => Assert.IsType<OrderTransition.Changed>(OrderStateMachine.Apply(order, happened)).Order;
}

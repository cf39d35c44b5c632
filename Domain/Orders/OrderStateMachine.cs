namespace Acinaces.Domain.Orders;

/// <summary>How orders change: the only place that sets a status.</summary>
public static class OrderStateMachine
{
    /// <summary>Applies an event to an order.</summary>
    public static OrderTransition Apply(Order order, OrderEvent happened) => happened switch
    {
        OrderEvent.Sending => Keep(order, happened, order with { Submission = SubmissionState.Sending, SubmittedAt = order.SubmittedAt ?? happened.At }),
        OrderEvent.OutcomeUnknown => Keep(order, happened, order with { Submission = SubmissionState.Unknown }),
        OrderEvent.CancelRequested => Keep(order, happened, order with { CancelRequestedAt = order.CancelRequestedAt ?? happened.At }),
        OrderEvent.Acknowledged acknowledged => Acknowledge(order, acknowledged),
        OrderEvent.Executed executed => Execute(order, executed),
        OrderEvent.Modified modified => Modify(order, modified),
        OrderEvent.VerifiedAbsent => End(order, OrderStatus.Rejected, happened.At, "The exchange does not know the order."),
        OrderEvent.Rejected rejected => End(order, OrderStatus.Rejected, happened.At, rejected.Reason),
        OrderEvent.Cancelled => End(order, OrderStatus.Cancelled, happened.At, reason: null),
        OrderEvent.Expired => End(order, OrderStatus.Expired, happened.At, reason: null),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static OrderTransition Keep(Order order, OrderEvent happened, Order changed) => order.IsTerminal
        ? new OrderTransition.Refused(order.Status, order.Status)
        : new OrderTransition.Changed(changed with { UpdatedAt = happened.At });

    private static OrderTransition Acknowledge(Order order, OrderEvent.Acknowledged acknowledged)
    {
        if (order.ExchangeOrderId == acknowledged.ExchangeOrderId && order.Status != OrderStatus.Pending)
            return new OrderTransition.AlreadyKnown(order);
        var known = order with
        {
            ExchangeOrderId = acknowledged.ExchangeOrderId,
            Submission = SubmissionState.Acknowledged,
            UpdatedAt = acknowledged.At,
        };
        // The first fill may overtake the acknowledgement; then only the exchange's id is news.
        return new OrderTransition.Changed(order.Status == OrderStatus.Pending ? known with { Status = OrderStatus.Open } : known);
    }

    private static OrderTransition Execute(Order order, OrderEvent.Executed executed)
    {
        if (order.Fills.Any(fill => fill.ExecutionId == executed.Fill.ExecutionId))
            return new OrderTransition.AlreadyKnown(order);
        var filled = order with
        {
            Fills = [.. order.Fills, executed.Fill],
            Submission = SubmissionState.Acknowledged,
            UpdatedAt = executed.At,
        };
        var isWhole = filled.RemainingQuantity == 0m;
        if (order.IsTerminal)
            return new OrderTransition.LateFill(isWhole ? filled with { Status = OrderStatus.Filled } : filled);
        return new OrderTransition.Changed(isWhole
            ? filled with { Status = OrderStatus.Filled, CompletedAt = executed.At }
            : filled with { Status = OrderStatus.PartiallyFilled });
    }

    private static OrderTransition Modify(Order order, OrderEvent.Modified modified)
    {
        if (!OrderTransitions.IsModifiable(order.Status))
            return new OrderTransition.Refused(order.Status, order.Status);
        var changed = order with
        {
            Price = modified.Change.NewPrice ?? order.Price,
            Quantity = modified.Change.NewQuantity ?? order.Quantity,
            StopPrice = modified.Change.NewStopPrice ?? order.StopPrice,
            UpdatedAt = modified.At,
        };
        // Shrunk to what is filled, nothing is left to trade.
        return new OrderTransition.Changed(changed.RemainingQuantity == 0m
            ? changed with { Status = OrderStatus.Filled, CompletedAt = modified.At }
            : changed);
    }

    private static OrderTransition End(Order order, OrderStatus status, DateTimeOffset at, string? reason)
    {
        if (order.Status == status)
            return new OrderTransition.AlreadyKnown(order);
        if (!OrderTransitions.IsAllowed(order.Status, status))
            return new OrderTransition.Refused(order.Status, status);
        return new OrderTransition.Changed(order with { Status = status, CompletedAt = at, UpdatedAt = at, RejectionReason = reason ?? order.RejectionReason });
    }
}

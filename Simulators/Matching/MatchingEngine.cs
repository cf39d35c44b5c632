using Acinaces.Simulators.Matching.Filters;

namespace Acinaces.Simulators.Matching;

/// <summary>
/// The book of one symbol with strict price-time priority. It reads no clock and does no input or output: the same
/// commands with the same times always give the same result.
/// </summary>
internal sealed partial class MatchingEngine(SymbolRules rules, FeePot fees, IExecutionListener listener)
{
    private readonly Dictionary<Account, OpenOrders> _open = [];
    private readonly List<Order> _waiting = [];
    private readonly MatchPlan _plan = new();
    private readonly AveragePrice _average = new(SymbolRules.AverageMinutes);

    public SymbolRules Rules => rules;

    public BookSide Bids { get; } = new(Side.Buy);

    public BookSide Asks { get; } = new(Side.Sell);

    /// <summary>Absent before the first trade.</summary>
    public decimal? LastPrice { get; private set; }

    /// <summary>The id the next order gets.</summary>
    public long NextOrderId { get; set; } = 1;

    /// <summary>The id the next trade gets.</summary>
    public long NextTradeId { get; set; } = 1;

    public decimal? AveragePriceAt(long timeMs) => _average.At(timeMs) ?? LastPrice;

    public OpenOrders OpenOrdersOf(Account account)
    {
        if (!_open.TryGetValue(account, out var open)) _open[account] = open = new OpenOrders();
        return open;
    }

    /// <summary>Says why the order would be refused before it could meet the book; absent when it would not.</summary>
    public Rejection? Check(Account account, NewOrder command, long timeMs)
    {
        if (account.IsHouse) return null;
        var open = OpenOrdersOf(account);
        if (open.Find(command.ClientOrderId) is not null) return new Rejection(RejectionKind.DuplicateOrder);
        var holding = account.Of(rules.BaseAsset);
        var input = new FilterInput(command, open, AveragePriceAt(timeMs), holding.Free + holding.Locked);
        if (rules.FirstFailure(input) is { } filter) return new Rejection(RejectionKind.FilterFailure, filter);
        if (command.Type.IsAlgo && command.TrailingDelta == 0 && LastPrice is { } last && new StopTrigger(command, last).Reaches(last))
            return new Rejection(RejectionKind.WouldTriggerImmediately);
        return null;
    }

    public CommandResult Place(Account account, NewOrder command, long timeMs)
    {
        if (Check(account, command, timeMs) is { } refused) return refused;
        if (command.Type.IsAlgo) return PlaceWaiting(account, command, timeMs);

        if (command.Type == OrderType.LimitMaker && WouldMeet(command)) return new Rejection(RejectionKind.WouldMatchImmediately);
        Plan(account, command, command.Quantity);
        if (!CanPay(account, command)) return new Rejection(RejectionKind.InsufficientBalance);

        var order = new Order(NextOrderId++, rules.Symbol, account, command, timeMs) { WorkingMs = timeMs };
        if (command.QuoteQuantity > 0m) order.Quantity = _plan.Quantity + _plan.PreventedQuantity;
        Reserve(order, ReservePerUnit(command));
        Open(order);
        listener.OnExecution(new Execution(ExecutionType.New, order) { TimeMs = timeMs });
        Execute(order, timeMs);
        FollowUp(timeMs);
        return order;
    }

    public CommandResult Cancel(Order order, long timeMs)
    {
        if (!order.IsOpen) return new Rejection(RejectionKind.UnknownOrder);
        Close(order, OrderStatus.Canceled, ExecutionType.Canceled, timeMs);
        return order;
    }

    /// <summary>Makes the order smaller; its place in the queue stays.</summary>
    /// <param name="clientOrderId">Its new client id; the old one stays when absent.</param>
    public CommandResult Amend(Order order, decimal quantity, string? clientOrderId, long timeMs)
    {
        if (!order.IsOpen) return new Rejection(RejectionKind.UnknownOrder);
        if (quantity > order.Quantity) return new Rejection(RejectionKind.QuantityIncrease);
        var removed = order.Quantity - quantity;
        if (removed == 0m || removed >= order.Remaining) return new Rejection(RejectionKind.NothingChanges);
        var open = OpenOrdersOf(order.Account);
        if (clientOrderId is not null && clientOrderId != order.ClientOrderId && open.Find(clientOrderId) is not null) return new Rejection(RejectionKind.DuplicateOrder);
        if (order.Amendments >= rules.MaxAmendments) return new Rejection(RejectionKind.FilterFailure, "MAX_NUM_ORDER_AMENDS");
        // Notional and lot size hold for the smaller order as well; the counts of open orders do not change.
        var input = new FilterInput(order.Command with { Quantity = quantity }, new OpenOrders(), AveragePriceAt(timeMs), 0m);
        if (rules.FirstFailure(input) is { } filter) return new Rejection(RejectionKind.FilterFailure, filter);

        Release(order, removed);
        // An iceberg becomes smaller where nobody sees it first.
        var shown = order.Shown;
        order.Quantity = quantity;
        order.Slice = Math.Min(order.Slice, order.Remaining);
        order.Level?.Reduce(shown - order.Shown);
        order.Amendments++;
        order.UpdatedMs = timeMs;
        open.Remove(order);
        order.ClientOrderId = clientOrderId ?? order.ClientOrderId;
        open.Add(order);
        listener.OnExecution(new Execution(ExecutionType.Replaced, order) { TimeMs = timeMs });
        ReportLevel(order.Side, order.Level?.Price);
        return order;
    }

    /// <summary>Puts an open order back as it was, at the end of its queue and without matching: for a restart.</summary>
    public void Restore(Order order, decimal reservedPerUnit)
    {
        order.ReservedPerUnit = reservedPerUnit;
        Open(order);
        if (order.IsWorking) SideOf(order.Side).Add(order);
        else if (order.Status != OrderStatus.PendingNew)
        {
            order.Trigger = new StopTrigger(order.Command, LastPrice);
            _waiting.Add(order);
        }
    }

    private CommandResult PlaceWaiting(Account account, NewOrder command, long timeMs)
    {
        var trigger = new StopTrigger(command, LastPrice);
        var perUnit = ReservePerUnit(command, trigger);
        if (account.Of(AssetGivenBy(command.Side)).Free < perUnit * command.Quantity) return new Rejection(RejectionKind.InsufficientBalance);

        var order = new Order(NextOrderId++, rules.Symbol, account, command, timeMs) { Trigger = trigger };
        Reserve(order, perUnit);
        Open(order);
        _waiting.Add(order);
        listener.OnExecution(new Execution(ExecutionType.New, order) { TimeMs = timeMs });
        return order;
    }

    private void Execute(Order order, long timeMs)
    {
        var command = order.Command;
        if (command.TimeInForce == TimeInForce.FillOrKill && _plan.Quantity < order.Remaining)
        {
            Expire(order, ExpiryReason.UnfilledFillOrKill, timeMs);
            return;
        }
        foreach (var step in _plan.Steps) Apply(order, step, timeMs);
        if (!order.IsOpen) return;
        if (_plan.ExpiresTaker) Close(order, OrderStatus.ExpiredInMatch, ExecutionType.TradePrevention, timeMs);
        else if (command.Type.TakesAnyPrice) Expire(order, ExpiryReason.InsufficientLiquidity, timeMs);
        else if (command.TimeInForce == TimeInForce.ImmediateOrCancel) Expire(order, ExpiryReason.UnfilledImmediateOrCancel, timeMs);
        else
        {
            SideOf(order.Side).Add(order);
            ReportLevel(order.Side, order.Price);
        }
    }

    private void Apply(Order taker, in MatchStep step, long timeMs)
    {
        var maker = step.Maker;
        switch (step.Action)
        {
            case MatchAction.ExpireMaker:
                Close(maker, OrderStatus.ExpiredInMatch, ExecutionType.TradePrevention, timeMs);
                return;
            case MatchAction.Decrement:
                TakeOver(maker, timeMs);
                Decrement(maker, taker, maker.Price, step.Quantity, timeMs);
                Decrement(taker, maker, maker.Price, step.Quantity, timeMs);
                ReportLevel(maker.Side, maker.Price);
                return;
            default:
                Trade(taker, maker, step.Quantity, timeMs);
                return;
        }
    }

    private void Trade(Order taker, Order maker, decimal quantity, long timeMs)
    {
        TakeOver(maker, timeMs);
        var trade = new Trade(NextTradeId++, maker.Price, quantity, timeMs, BuyerIsMaker: maker.Side == Side.Buy);
        Settle(maker, taker, trade);
        Settle(taker, maker, trade);
        LastPrice = trade.Price;
        _average.Add(trade);
        ReportLevel(maker.Side, maker.Price);
        listener.OnTrade(trade);
    }

    private void Settle(Order order, Order counter, in Trade trade)
    {
        var isMaker = order.Level is not null;
        var given = order.Side == Side.Buy ? trade.Price * trade.Quantity : trade.Quantity;
        var received = order.Side == Side.Buy ? trade.Quantity : trade.Price * trade.Quantity;
        var receivedAsset = AssetGivenBy(order.Side.Opposite);
        var rate = isMaker ? order.Account.MakerRate : order.Account.TakerRate;
        var commission = decimal.Round(received * rate, SymbolRules.AmountDecimals, MidpointRounding.ToZero);
        var released = order.ReservedPerUnit * trade.Quantity;
        order.Account.Of(AssetGivenBy(order.Side)).Move(released - given, -released);
        order.Account.Of(receivedAsset).Deposit(received - commission);
        fees.Add(receivedAsset, commission);

        order.Executed += trade.Quantity;
        order.Level?.Take(order, trade.Quantity);
        order.ExecutedQuote += trade.Price * trade.Quantity;
        order.UpdatedMs = trade.TimeMs;
        order.Status = OrderStatus.PartiallyFilled;
        // An order by quote amount is whole only when the amount is spent; an empty book ends it otherwise.
        if (order.Remaining == 0m && (order.Command.QuoteQuantity == 0m || _plan.QuoteIsSpent)) Leave(order, OrderStatus.Filled);
        listener.OnExecution(new Execution(ExecutionType.Trade, order)
        {
            Quantity = trade.Quantity, Price = trade.Price, Commission = commission, CommissionAsset = receivedAsset,
            TradeId = trade.Id, IsMaker = isMaker, CounterOrderId = counter.Id, TimeMs = trade.TimeMs,
        });
        AfterEnd(order, trade.TimeMs);
    }

    private void Decrement(Order order, Order counter, decimal price, decimal quantity, long timeMs)
    {
        Release(order, quantity);
        order.Prevented += quantity;
        order.Level?.Take(order, quantity);
        order.UpdatedMs = timeMs;
        if (order.Remaining == 0m) Leave(order, OrderStatus.ExpiredInMatch);
        listener.OnExecution(new Execution(ExecutionType.TradePrevention, order)
        {
            Quantity = quantity, Price = price, CounterOrderId = counter.Id, TimeMs = timeMs,
        });
        AfterEnd(order, timeMs);
    }

    // A trade may release legs and set off waiting orders, whose trades may do the same. Each round takes at least one off a list.
    private void FollowUp(long timeMs)
    {
        while (true)
        {
            while (_released.TryDequeue(out var list)) BringIn(list, timeMs);
            if (LastPrice is not { } last || _waiting.Count == 0) return;
            var fired = _waiting.FindAll(order => order.Trigger is { } trigger && trigger.Reaches(last));
            if (fired.Count == 0) return;
            foreach (var order in fired)
            {
                if (!order.IsOpen) continue;   // an earlier one of this round may have ended it
                _waiting.Remove(order);
                TakeOver(order, timeMs);
                Fire(order, timeMs);
            }
        }
    }

    private void Fire(Order order, long timeMs)
    {
        order.Trigger = null;
        order.WorkingMs = timeMs;
        order.UpdatedMs = timeMs;
        listener.OnExecution(new Execution(ExecutionType.Triggered, order) { TimeMs = timeMs });
        if (order.Type.TakesAnyPrice)
        {
            Release(order, order.Remaining);
            order.ReservedPerUnit = 0m;
        }
        Plan(order.Account, order.Command, order.Remaining);
        if (order.Type.TakesAnyPrice && !CanPay(order.Account, order.Command)) Expire(order, ExpiryReason.Rejected, timeMs);
        else Execute(order, timeMs);
    }

    private void Plan(Account account, NewOrder command, decimal quantity)
    {
        _plan.Clear();
        _plan.Work(SideOf(command.Side.Opposite), command, account, quantity, rules.StepSize);
    }

    private bool WouldMeet(NewOrder command)
    {
        var makers = SideOf(command.Side.Opposite);
        return makers.Best is { } best && makers.IsReachedBy(command.Price, best.Price);
    }

    private bool CanPay(Account account, NewOrder command)
    {
        var needed = command.Side == Side.Buy
            ? command.Type.TakesAnyPrice ? Math.Max(_plan.QuoteQuantity, command.QuoteQuantity) : command.Price * command.Quantity
            : Math.Max(_plan.Quantity, command.Quantity);
        return account.Of(AssetGivenBy(command.Side)).Free >= needed;
    }

    private static decimal ReservePerUnit(NewOrder command, StopTrigger trigger)
    {
        var perUnit = command.Side == Side.Sell ? 1m : command.Price > 0m ? command.Price : trigger.Level ?? command.StopPrice;
        return decimal.Round(perUnit, SymbolRules.AmountDecimals, MidpointRounding.ToPositiveInfinity);
    }

    private static decimal ReservePerUnit(NewOrder command) => command.Type.TakesAnyPrice ? 0m : command.Side == Side.Buy ? command.Price : 1m;

    private void Reserve(Order order, decimal perUnit)
    {
        order.ReservedPerUnit = perUnit;
        if (perUnit > 0m) order.Account.Of(AssetGivenBy(order.Side)).Lock(order.Reserved);
    }

    private void Release(Order order, decimal quantity)
    {
        if (order.ReservedPerUnit > 0m) order.Account.Of(AssetGivenBy(order.Side)).Unlock(order.ReservedPerUnit * quantity);
    }

    private void Expire(Order order, ExpiryReason reason, long timeMs)
    {
        order.ExpiryReason = reason;
        Close(order, OrderStatus.Expired, ExecutionType.Expired, timeMs);
    }

    private void Close(Order order, OrderStatus status, ExecutionType type, long timeMs)
    {
        Release(order, order.Remaining);
        order.UpdatedMs = timeMs;
        var price = order.Level?.Price;
        Leave(order, status);
        listener.OnExecution(new Execution(type, order) { TimeMs = timeMs });
        ReportLevel(order.Side, price);
        AfterEnd(order, timeMs);
    }

    private void Open(Order order)
    {
        if (!order.Account.IsHouse) OpenOrdersOf(order.Account).Add(order);
    }

    private void Leave(Order order, OrderStatus status)
    {
        order.Status = status;
        if (order.Level is not null) SideOf(order.Side).Remove(order);
        if (order.Trigger is not null) _waiting.Remove(order);
        if (!order.Account.IsHouse) OpenOrdersOf(order.Account).Remove(order);
    }

    private void ReportLevel(Side side, decimal? price)
    {
        if (price is { } at) listener.OnLevel(side, at, SideOf(side).QuantityAt(at));
    }

    private BookSide SideOf(Side side) => side == Side.Buy ? Bids : Asks;

    private string AssetGivenBy(Side side) => side == Side.Buy ? rules.QuoteAsset : rules.BaseAsset;
}

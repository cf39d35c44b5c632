using Acinaces.Simulators.Matching.Filters;

namespace Acinaces.Simulators.Matching;

/// <content>Orders that depend on each other.</content>
internal sealed partial class MatchingEngine
{
    // Lists whose working order was filled; their legs come into play when the matching of the moment is over.
    private readonly Queue<OrderList> _released = new();

    public OrderListResult Place(Account account, NewOrderList command, long timeMs)
    {
        if (CheckShape(account, command, timeMs) is { } refused) return refused;
        if (command.Working is { } working)
        {
            if (working.Type == OrderType.LimitMaker && WouldMeet(working)) return new Rejection(RejectionKind.WouldMatchImmediately);
            Plan(account, working, working.Quantity);
            if (!CanPay(account, working)) return new Rejection(RejectionKind.InsufficientBalance);
        }
        else if (CheckPair(account, command.Legs) is { } pairRefused) return pairRefused;

        var first = command.Working is null ? null : NewOf(account, command.Working, timeMs);
        Order[] legs = [.. command.Legs.Select(leg => NewOf(account, leg, timeMs))];
        var list = new OrderList(command.Id, command.ClientId, account, first, legs, timeMs);
        list.Tie();
        if (first is null) LockPair(legs);
        else
        {
            foreach (var leg in legs) leg.Status = OrderStatus.PendingNew;
            first.WorkingMs = timeMs;
            Reserve(first, ReservePerUnit(first.Command));
        }
        foreach (var order in list.Orders)
        {
            Open(order);
            listener.OnExecution(new Execution(ExecutionType.New, order) { TimeMs = timeMs });
        }
        listener.OnList(list, timeMs);
        if (first is null) Start(legs, timeMs);
        else Execute(first, timeMs);
        FollowUp(timeMs);
        return list;
    }

    private Order NewOf(Account account, NewOrder command, long timeMs) => new(NextOrderId++, rules.Symbol, account, command, timeMs);

    private Rejection? CheckShape(Account account, NewOrderList command, long timeMs)
    {
        var open = OpenOrdersOf(account);
        if (command.Orders.Any(order => open.Find(order.ClientOrderId) is not null) || command.Orders.DistinctBy(order => order.ClientOrderId).Count() < command.Orders.Count())
            return new Rejection(RejectionKind.DuplicateOrder);
        var holding = account.Of(rules.BaseAsset);
        foreach (var order in command.Orders)
            if (rules.FirstFailure(new FilterInput(order, open, AveragePriceAt(timeMs), holding.Free + holding.Locked)) is { } filter) return new Rejection(RejectionKind.FilterFailure, filter);
        return null;
    }

    /// <summary>Two legs must stand on either side of the last price, and the dearer of them must be paid for.</summary>
    private Rejection? CheckPair(Account account, IReadOnlyList<NewOrder> legs)
    {
        var (above, below) = (PivotOf(legs[0]), PivotOf(legs[1]));
        var isApart = (above ?? decimal.MaxValue) > (LastPrice ?? below ?? 0m) && (below ?? 0m) < (LastPrice ?? above ?? decimal.MaxValue);
        if (!isApart) return new Rejection(RejectionKind.PricesUnrelated);
        if (legs.Any(leg => leg.Type == OrderType.LimitMaker && WouldMeet(leg))) return new Rejection(RejectionKind.WouldMatchImmediately);
        return account.Of(AssetGivenBy(legs[0].Side)).Free < legs.Max(leg => NeedPerUnit(leg) * leg.Quantity) ? new Rejection(RejectionKind.InsufficientBalance) : null;
    }

    // A trailing order without activation price stands on its side by definition.
    private static decimal? PivotOf(NewOrder leg) => !leg.Type.IsAlgo ? leg.Price : leg.TrailingDelta > 0 ? null : leg.StopPrice;

    private decimal NeedPerUnit(NewOrder command) => command.Type.IsAlgo ? ReservePerUnit(command, new StopTrigger(command, LastPrice)) : ReservePerUnit(command);

    /// <summary>Only one of two legs will trade, so only the dearer one is locked for.</summary>
    private void LockPair(IReadOnlyList<Order> legs)
    {
        var dearer = NeedPerUnit(legs[0].Command) >= NeedPerUnit(legs[1].Command) ? legs[0] : legs[1];
        Reserve(dearer, NeedPerUnit(dearer.Command));
    }

    private void Start(IReadOnlyList<Order> legs, long timeMs)
    {
        foreach (var leg in legs)
        {
            if (leg.Type.IsAlgo)
            {
                leg.Trigger = new StopTrigger(leg.Command, LastPrice);
                _waiting.Add(leg);
                continue;
            }
            leg.WorkingMs = timeMs;
            SideOf(leg.Side).Add(leg);
            ReportLevel(leg.Side, leg.Price);
        }
    }

    /// <summary>A leg is about to trade or to be triggered: its twin ends, and what was locked for either is locked for this one.</summary>
    private void TakeOver(Order leg, long timeMs)
    {
        if (leg.List?.TwinOf(leg) is not { IsOpen: true } twin) return;
        var freed = twin.ReservedPerUnit;
        Expire(twin, ExpiryReason.OcoTrigger, timeMs);
        if (leg.ReservedPerUnit == 0m) Reserve(leg, Math.Min(NeedPerUnit(leg.Command), freed));
    }

    /// <summary>What the end of one order means to the others of its list.</summary>
    private void AfterEnd(Order order, long timeMs)
    {
        // What ended for another's sake decides nothing.
        if (order.List is not { } list || order.IsOpen || order.ExpiryReason is ExpiryReason.OcoTrigger or ExpiryReason.PhaseOneExpired) return;
        if (order == list.Working && order.Status == OrderStatus.Filled) _released.Enqueue(list);
        else EndOthers(list, order, timeMs);
        if (list.IsDone && !list.IsReported)
        {
            list.IsReported = true;
            listener.OnList(list, timeMs);
        }
    }

    private void EndOthers(OrderList list, Order ended, long timeMs)
    {
        var reason = ended == list.Working ? ExpiryReason.PhaseOneExpired : ended.ExpiryReason == ExpiryReason.Rejected ? ExpiryReason.Rejected : ExpiryReason.OcoTrigger;
        foreach (var other in list.Orders)
        {
            if (!other.IsOpen) continue;
            if (ended.Status == OrderStatus.Canceled) Close(other, OrderStatus.Canceled, ExecutionType.Canceled, timeMs);
            else Expire(other, reason, timeMs);
        }
    }

    /// <summary>Brings the legs of a list into play. What cannot be placed now ends.</summary>
    private void BringIn(OrderList list, long timeMs)
    {
        if (list.Legs.Any(leg => !leg.IsOpen)) return;
        var isRefused = list.Legs.Count == 2 ? CheckPair(list.Account, [.. list.Legs.Select(leg => leg.Command)]) is not null : IsRefused(list.Legs[0]);
        foreach (var leg in list.Legs)
        {
            if (isRefused)
            {
                if (leg.IsOpen) Expire(leg, ExpiryReason.Rejected, timeMs);
                continue;
            }
            (leg.Status, leg.UpdatedMs) = (OrderStatus.New, timeMs);
            listener.OnExecution(new Execution(ExecutionType.Released, leg) { TimeMs = timeMs });
        }
        if (isRefused) return;
        if (list.Legs.Count == 2) LockPair(list.Legs);
        else Reserve(list.Legs[0], NeedPerUnit(list.Legs[0].Command));
        if (list.Legs.Count == 2 || list.Legs[0].Type.IsAlgo) Start(list.Legs, timeMs);
        else Enter(list.Legs[0], timeMs);
    }

    private bool IsRefused(Order leg)
    {
        var command = leg.Command;
        if (command.Type.IsAlgo)
            return (command.TrailingDelta == 0 && LastPrice is { } last && new StopTrigger(command, last).Reaches(last)) || leg.Account.Of(AssetGivenBy(leg.Side)).Free < NeedPerUnit(command) * command.Quantity;
        Plan(leg.Account, command, command.Quantity);
        return (command.Type == OrderType.LimitMaker && WouldMeet(command)) || !CanPay(leg.Account, command);
    }

    private void Enter(Order leg, long timeMs)
    {
        leg.WorkingMs = timeMs;
        Plan(leg.Account, leg.Command, leg.Remaining);
        Execute(leg, timeMs);
    }
}

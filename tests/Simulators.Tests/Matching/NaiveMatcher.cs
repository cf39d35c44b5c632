using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>
/// The rules of matching once more, written to be read and not to be fast: one flat list of open orders that is searched
/// from the start every time, and balances that are counted afresh. It shares nothing with the engine but the commands.
/// </summary>
internal sealed class NaiveMatcher(IReadOnlyList<string> owners, decimal @base, decimal quote, decimal rate)
{
    private readonly Dictionary<string, decimal> _base = owners.ToDictionary(owner => owner, _ => @base);
    private readonly Dictionary<string, decimal> _quote = owners.ToDictionary(owner => owner, _ => quote);
    private readonly List<Entry> _open = [];
    private long _lastId;
    private long _arrivals;

    public List<(long TakerId, long MakerId, decimal Price, decimal Quantity)> Fills { get; } = [];

    public Dictionary<long, string> Outcomes { get; } = [];

    public string Place(string owner, NewOrder order)
    {
        var incoming = new Entry { Owner = owner, Order = order, Left = order.Quantity };
        var wouldFill = Dry(incoming, out var cost);
        if (order.Type == OrderType.LimitMaker && Opposite(incoming).Exists(other => Crosses(incoming, other))) return "WouldMatchImmediately";
        var needed = order.Side == Side.Sell ? order.Quantity : order.Type == OrderType.Market ? cost : order.Price * order.Quantity;
        if (Free(owner, order.Side) < needed) return "InsufficientBalance";
        incoming.Id = ++_lastId;
        Outcomes[incoming.Id] = "New";
        if (order.TimeInForce == TimeInForce.FillOrKill && wouldFill < order.Quantity)
        {
            Outcomes[incoming.Id] = "Expired";
            return "ok";
        }
        if (!Match(incoming)) return "ok";
        if (incoming.Left == 0m) return "ok";
        if (order.Type == OrderType.Market || order.TimeInForce != TimeInForce.GoodTillCanceled) Outcomes[incoming.Id] = "Expired";
        else
        {
            Rest(incoming);
            _open.Add(incoming);
        }
        return "ok";
    }

    public bool Cancel(long id)
    {
        var removed = _open.RemoveAll(entry => entry.Id == id) > 0;
        if (removed) Outcomes[id] = "Canceled";
        return removed;
    }

    public (decimal BaseFree, decimal BaseLocked, decimal QuoteFree, decimal QuoteLocked) BalanceOf(string owner)
    {
        var sells = _open.Where(entry => entry.Owner == owner && entry.Order.Side == Side.Sell).Sum(entry => entry.Left);
        var buys = _open.Where(entry => entry.Owner == owner && entry.Order.Side == Side.Buy).Sum(entry => entry.Left * entry.Order.Price);
        return (_base[owner] - sells, sells, _quote[owner] - buys, buys);
    }

    // False when self-trade prevention ended the incoming order.
    private bool Match(Entry incoming)
    {
        while (incoming.Left > 0m && Best(incoming) is { } other)
        {
            var mode = incoming.Order.SelfTradePrevention;
            if (other.Owner == incoming.Owner && mode != SelfTradePrevention.None)
            {
                if (mode is SelfTradePrevention.ExpireMaker or SelfTradePrevention.ExpireBoth) End(other, "ExpiredInMatch");
                if (mode is SelfTradePrevention.ExpireTaker or SelfTradePrevention.ExpireBoth)
                {
                    Outcomes[incoming.Id] = "ExpiredInMatch";
                    return false;
                }
                if (mode == SelfTradePrevention.Decrement)
                {
                    var less = Math.Min(incoming.Left, other.Shown);
                    incoming.Left -= less;
                    Take(other, less);
                    if (other.Left == 0m) End(other, "ExpiredInMatch");
                    if (incoming.Left == 0m) Outcomes[incoming.Id] = "ExpiredInMatch";
                }
                continue;
            }
            var quantity = Math.Min(incoming.Left, other.Shown);
            Fills.Add((incoming.Id, other.Id, other.Order.Price, quantity));
            Exchange(incoming, other, quantity, other.Order.Price);
            Outcomes[incoming.Id] = incoming.Left == 0m ? "Filled" : "PartiallyFilled";
            Outcomes[other.Id] = "PartiallyFilled";
            if (other.Left == 0m) End(other, "Filled");
        }
        return true;
    }

    private void Exchange(Entry incoming, Entry other, decimal quantity, decimal price)
    {
        var (buyer, seller) = incoming.Order.Side == Side.Buy ? (incoming, other) : (other, incoming);
        _quote[buyer.Owner] -= quantity * price;
        _base[buyer.Owner] += quantity - Commission(quantity);
        _base[seller.Owner] -= quantity;
        _quote[seller.Owner] += quantity * price - Commission(quantity * price);
        incoming.Left -= quantity;
        Take(other, quantity);
    }

    // An iceberg that has nothing more to show arrives once more with its next part.
    private void Take(Entry resting, decimal quantity)
    {
        resting.Left -= quantity;
        resting.Shown -= quantity;
        if (resting.Shown == 0m && resting.Left > 0m) Rest(resting);
    }

    private void Rest(Entry entry)
    {
        entry.Shown = entry.Order.IcebergQuantity == 0m ? entry.Left : Math.Min(entry.Order.IcebergQuantity, entry.Left);
        entry.Arrival = ++_arrivals;
    }

    private decimal Commission(decimal received) => Math.Floor(received * rate * 100_000_000m) / 100_000_000m;

    // What would be filled and what it would cost, on a copy of the list.
    private decimal Dry(Entry incoming, out decimal cost)
    {
        var copy = new NaiveMatcher([.. _base.Keys], 0m, 0m, 0m);
        copy._arrivals = _arrivals;
        copy._open.AddRange(_open.Select(entry => entry.Copy()));
        copy.Match(incoming.Copy());
        cost = copy.Fills.Sum(fill => fill.Price * fill.Quantity);
        return copy.Fills.Sum(fill => fill.Quantity);
    }

    private Entry? Best(Entry incoming) => Opposite(incoming).Find(other => Crosses(incoming, other));

    private List<Entry> Opposite(Entry incoming)
    {
        var others = _open.Where(entry => entry.Order.Side != incoming.Order.Side);
        return [.. (incoming.Order.Side == Side.Buy ? others.OrderBy(entry => entry.Order.Price) : others.OrderByDescending(entry => entry.Order.Price)).ThenBy(entry => entry.Arrival)];
    }

    private static bool Crosses(Entry incoming, Entry other) => incoming.Order.Type == OrderType.Market
        || (incoming.Order.Side == Side.Buy ? incoming.Order.Price >= other.Order.Price : incoming.Order.Price <= other.Order.Price);

    private decimal Free(string owner, Side side) => side == Side.Buy ? BalanceOf(owner).QuoteFree : BalanceOf(owner).BaseFree;

    private void End(Entry entry, string outcome)
    {
        _open.Remove(entry);
        Outcomes[entry.Id] = outcome;
    }

    private sealed class Entry
    {
        public required string Owner { get; init; }

        public required NewOrder Order { get; init; }

        public long Id { get; set; }

        public long Arrival { get; set; }

        public decimal Left { get; set; }

        public decimal Shown { get; set; }

        public Entry Copy() => new() { Owner = Owner, Order = Order, Id = Id, Arrival = Arrival, Left = Left, Shown = Shown };
    }
}

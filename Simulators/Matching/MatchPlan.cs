namespace Acinaces.Simulators.Matching;

/// <summary>All an incoming order would do, worked out before anything changes, so that all-or-nothing rules and funds can be checked first.</summary>
internal sealed class MatchPlan
{
    public List<MatchStep> Steps { get; } = [];

    public decimal Quantity { get; private set; }

    public decimal QuoteQuantity { get; private set; }

    /// <summary>What self-trade prevention takes away from both orders.</summary>
    public decimal PreventedQuantity { get; private set; }

    // Icebergs of the price that is being worked, with what they still hide, in the order in which they show it.
    private readonly Queue<(Order Maker, decimal Hidden)> _again = new();
    private decimal _preventedQuote;

    /// <summary>Self-trade prevention ends the incoming order.</summary>
    public bool ExpiresTaker { get; private set; }

    /// <summary>A quote amount is left that buys no further step of quantity.</summary>
    public bool QuoteIsSpent { get; private set; }

    public void Clear()
    {
        Steps.Clear();
        (Quantity, QuoteQuantity, PreventedQuantity, _preventedQuote) = (0m, 0m, 0m, 0m);
        (ExpiresTaker, QuoteIsSpent) = (false, false);
    }

    /// <param name="quantity">What is left of the incoming order; ignored when it is bounded by a quote amount.</param>
    /// <param name="quantityStep">Granularity of a quantity that is derived from a quote amount.</param>
    public void Work(BookSide makers, NewOrder taker, Account account, decimal quantity, decimal quantityStep)
    {
        var (anyPrice, byQuote) = (taker.Type.TakesAnyPrice, taker.QuoteQuantity > 0m);
        for (var rank = 0; rank < makers.Count; rank++)
        {
            var level = makers[rank];
            if (!anyPrice && !makers.IsReachedBy(taker.Price, level.Price)) return;
            _again.Clear();
            // Whoever shows a new part lines up again behind all others of the price, so these come second.
            for (var maker = level.First; maker is not null; maker = maker.Next)
                if (!Meet(maker, maker.Shown, maker.Remaining - maker.Shown)) return;
            while (_again.TryDequeue(out var next))
            {
                var shown = Math.Min(next.Maker.Command.IcebergQuantity, next.Hidden);
                if (!Meet(next.Maker, shown, next.Hidden - shown)) return;
            }
        }
        if (byQuote && makers.Count > 0) QuoteIsSpent = Affordable(taker, makers[makers.Count - 1].Price, quantityStep) == 0m;

        // False when the incoming order wants nothing more.
        bool Meet(Order maker, decimal shown, decimal hidden)
        {
            var wanted = byQuote ? Affordable(taker, maker.Price, quantityStep) : quantity;
            if (wanted == 0m)
            {
                QuoteIsSpent = byQuote;
                return false;
            }
            var met = Math.Min(wanted, shown);
            var isOwn = maker.Account == account && taker.SelfTradePrevention != SelfTradePrevention.None;
            if (isOwn)
            {
                quantity -= Prevent(maker, taker.SelfTradePrevention, met);
                if (ExpiresTaker) return false;
                if (taker.SelfTradePrevention != SelfTradePrevention.Decrement) return true;
            }
            else
            {
                Steps.Add(new MatchStep(MatchAction.Fill, maker, met));
                Quantity += met;
                QuoteQuantity += met * maker.Price;
                quantity -= met;
            }
            if (met == shown && hidden > 0m) _again.Enqueue((maker, hidden));
            return true;
        }
    }

    private decimal Affordable(NewOrder taker, decimal price, decimal step) =>
        decimal.Floor((taker.QuoteQuantity - QuoteQuantity - _preventedQuote) / price / step) * step;

    // Returns by how much the incoming order becomes smaller.
    private decimal Prevent(Order maker, SelfTradePrevention mode, decimal quantity)
    {
        ExpiresTaker = mode is SelfTradePrevention.ExpireTaker or SelfTradePrevention.ExpireBoth;
        if (mode is SelfTradePrevention.ExpireMaker or SelfTradePrevention.ExpireBoth) Steps.Add(new MatchStep(MatchAction.ExpireMaker, maker, 0m));
        if (mode is not SelfTradePrevention.Decrement) return 0m;
        Steps.Add(new MatchStep(MatchAction.Decrement, maker, quantity));
        PreventedQuantity += quantity;
        _preventedQuote += quantity * maker.Price;
        return quantity;
    }
}

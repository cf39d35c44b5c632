using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>One traded pair of a venue: its book, its public data and each account's history. Guarded by the market's lock.</summary>
internal sealed class SymbolMarket : IExecutionListener
{
    private readonly SpotMarket _market;
    private readonly Dictionary<Account, AccountHistory> _histories = [];

    public SymbolMarket(SpotMarket market, SymbolRules rules, Listing listing, PricePath path, long startMs)
    {
        (_market, Listing, Path) = (market, listing, path);
        var typical = decimal.Round(150m / listing.QuoteInDollars / listing.Centre / listing.StepSize) * listing.StepSize;
        var history = new History(path, Math.Max(typical, listing.StepSize), listing.StepSize);
        Engine = new MatchingEngine(rules, market.Fees, this) { NextTradeId = History.FirstTradeIdAt(startMs), NextOrderId = History.FirstTradeIdAt(startMs) };
        Tape = new TradeTape(history, startMs);
        Candles = new CandleBook(history, startMs);
    }

    public Listing Listing { get; }

    public PricePath Path { get; }

    public SymbolRules Rules => Engine.Rules;

    public string Symbol => Engine.Rules.Symbol;

    public MatchingEngine Engine { get; }

    public TradeTape Tape { get; }

    public CandleBook Candles { get; }

    /// <summary>Grows by one with every change of a price level; snapshots and streams count by it.</summary>
    public long UpdateId { get; private set; } = 1;

    public event Action<SymbolMarket, Trade>? Traded;

    public event Action<SymbolMarket, Side, decimal, decimal>? LevelChanged;

    public decimal LastPrice => Engine.LastPrice ?? Tape.Last.Price;

    public AccountHistory HistoryOf(Account account)
    {
        if (!_histories.TryGetValue(account, out var history)) _histories[account] = history = new AccountHistory();
        return history;
    }

    /// <summary>Puts an order of an earlier run into its account's history.</summary>
    public void Restore(Order order)
    {
        HistoryOf(order.Account).Add(order);
        Engine.NextOrderId = Math.Max(Engine.NextOrderId, order.Id + 1);
    }

    /// <summary>Puts a fill of an earlier run into its account's history.</summary>
    public void Restore(Account account, AccountTrade trade)
    {
        HistoryOf(account).Add(trade);
        Engine.NextTradeId = Math.Max(Engine.NextTradeId, trade.Id + 1);
    }

    public void OnExecution(in Execution execution)
    {
        var order = execution.Order;
        if (order.Account.IsHouse) return;
        if (execution.Type == ExecutionType.New) HistoryOf(order.Account).Add(order);
        if (execution.Type == ExecutionType.Replaced) HistoryOf(order.Account).Rename(order);
        if (execution.Type == ExecutionType.Trade) HistoryOf(order.Account).Add(TradeOf(execution));
        _market.Report(this, execution);
    }

    public void OnList(OrderList list, long timeMs) => _market.Report(list, timeMs);

    public void OnTrade(in Trade trade)
    {
        Tape.Add(trade);
        Candles.Add(trade);
        Traded?.Invoke(this, trade);
    }

    public void OnLevel(Side side, decimal price, decimal quantity)
    {
        UpdateId++;
        LevelChanged?.Invoke(this, side, price, quantity);
    }

    private AccountTrade TradeOf(in Execution execution) => new(execution.TradeId, Symbol, execution.Order.Id, execution.Price, execution.Quantity)
    {
        Commission = execution.Commission, CommissionAsset = execution.CommissionAsset ?? "", TimeMs = execution.TimeMs,
        IsBuyer = execution.Order.Side == Side.Buy, IsMaker = execution.IsMaker, OrderListId = execution.Order.List?.Id,
    };
}

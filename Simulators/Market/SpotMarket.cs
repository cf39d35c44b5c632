using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>
/// All pairs of one venue behind one lock. <see cref="Enter"/> is the only way to change or read it; what a command did
/// to accounts is reported once, when the lock is left.
/// </summary>
internal sealed class SpotMarket
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SymbolMarket> _bySymbol = new(StringComparer.Ordinal);
    private readonly List<AccountChange> _changes = [];
    private readonly Dictionary<Account, List<OrderList>> _lists = [];
    private readonly TimeProvider _clock;

    public SpotMarket(TimeProvider clock, ulong seed, IEnumerable<Listing> listings, Func<Listing, SymbolRules> rules)
    {
        _clock = clock;
        var startMs = NowMs;
        foreach (var listing in listings)
        {
            var path = new PricePath(seed ^ StableHash(listing.Symbol), (double)listing.Centre, listing.YearlyVolatility, listing.TickSize);
            _bySymbol.Add(listing.Symbol, new SymbolMarket(this, rules(listing), listing, path, startMs));
        }
    }

    public IReadOnlyCollection<SymbolMarket> Symbols => _bySymbol.Values;

    public FeePot Fees { get; } = new();

    public long NowMs => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Counts every step of every order, for the venue's execution ids.</summary>
    public long ExecutionId { get; set; }

    /// <summary>The id the next list of orders gets.</summary>
    public long NextListId { get; private set; } = 1;

    /// <summary>A step of an account's order, heard while it happens.</summary>
    public event Action<SymbolMarket, Execution>? Executed;

    /// <summary>A list of orders began or ended, heard while it happens.</summary>
    public event Action<OrderList, long>? ListChanged;

    /// <summary>What one command changed in accounts, heard before the lock is left.</summary>
    public event Action<IReadOnlyList<AccountChange>>? Changed;

    /// <summary>All lists of an account on all symbols, oldest first.</summary>
    public IReadOnlyList<OrderList> OrderListsOf(Account account) => _lists.GetValueOrDefault(account) ?? [];

    /// <summary>Puts a list where it can be found, when it is placed or of an earlier run.</summary>
    public void Add(OrderList list)
    {
        if (!_lists.TryGetValue(list.Account, out var lists)) _lists[list.Account] = lists = [];
        lists.Add(list);
        NextListId = Math.Max(NextListId, list.Id + 1);
    }

    public SymbolMarket? Find(string symbol) => _bySymbol.GetValueOrDefault(symbol);

    public MarketScope Enter()
    {
        _gate.Enter();
        return new MarketScope(this);
    }

    internal void Leave()
    {
        try
        {
            if (_changes.Count > 0) Changed?.Invoke(_changes);
        }
        finally
        {
            _changes.Clear();
            _gate.Exit();
        }
    }

    internal void Report(SymbolMarket symbol, in Execution execution)
    {
        ExecutionId++;
        var trade = execution.Type == ExecutionType.Trade ? symbol.HistoryOf(execution.Order.Account).Trades[^1] : null;
        _changes.Add(new AccountChange(symbol, execution.Order, trade));
        Executed?.Invoke(symbol, execution);
    }

    internal void Report(OrderList list, long timeMs)
    {
        // The first that is heard of a list is that it began.
        if (list.Id >= NextListId) Add(list);
        ListChanged?.Invoke(list, timeMs);
    }

    // string.GetHashCode differs from process to process; the price path must not.
    private static ulong StableHash(string text) => text.Aggregate(14_695_981_039_346_656_037UL, (hash, letter) => (hash ^ letter) * 1_099_511_628_211UL);
}

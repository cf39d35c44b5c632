using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>
/// Keeps the book of one symbol filled around its price path and trades a little, so that there is a market to meet.
/// Quotes stand on a fixed grid: while the price moves less than one grid step, nothing needs to be done.
/// </summary>
internal sealed class MarketMaker(SymbolMarket symbol)
{
    private const int LevelsPerSide = 40;
    private const decimal DollarsPerLevel = 40_000m;
    private const ulong SizeOfQuotes = 11;
    private const ulong SideOfTrades = 12;
    private const ulong SizeOfTrades = 13;
    private const decimal HouseFunds = 1_000_000_000_000m;

    private readonly Account _quoting = House("quoting", symbol.Listing);
    private readonly Account _taking = House("taking", symbol.Listing);
    private readonly Dictionary<decimal, Order> _bids = [];
    private readonly Dictionary<decimal, Order> _asks = [];
    private readonly List<decimal> _gone = [];
    private readonly decimal _grid = Math.Max(symbol.Listing.TickSize, decimal.Round(symbol.Listing.Centre * 0.0002m / symbol.Listing.TickSize) * symbol.Listing.TickSize);

    /// <summary>Moves the quotes to where the price is at that time and trades once. The caller holds the market's lock.</summary>
    public void Tick(long timeMs)
    {
        symbol.Candles.Advance(timeMs);
        Quote(timeMs);
        Take(timeMs);
    }

    /// <summary>Moves the quotes without trading.</summary>
    public void Quote(long timeMs)
    {
        var steps = symbol.Path.At(timeMs) / _grid;
        var (bid, ask) = (decimal.Floor(steps - 0.25m) * _grid, decimal.Ceiling(steps + 0.25m) * _grid);
        Withdraw(_bids, price => price > bid || price <= bid - LevelsPerSide * _grid, timeMs);
        Withdraw(_asks, price => price < ask || price >= ask + LevelsPerSide * _grid, timeMs);
        for (var level = 0; level < LevelsPerSide; level++)
        {
            Offer(_bids, Side.Buy, bid - level * _grid, timeMs);
            Offer(_asks, Side.Sell, ask + level * _grid, timeMs);
        }
    }

    private void Take(long timeMs)
    {
        var side = symbol.Path.Chance(SideOfTrades, timeMs) < 0.5 ? Side.Buy : Side.Sell;
        var dollars = 10m + 400m * (decimal)symbol.Path.Chance(SizeOfTrades, timeMs);
        symbol.Engine.Place(_taking, new NewOrder { ClientOrderId = "", Side = side, Type = OrderType.Market, Quantity = QuantityFor(dollars) }, timeMs);
    }

    private void Withdraw(Dictionary<decimal, Order> quotes, Func<decimal, bool> isOutside, long timeMs)
    {
        _gone.Clear();
        foreach (var (price, order) in quotes)
        {
            // A quote that is half eaten is replaced by a whole one.
            if (order.IsOpen && (isOutside(price) || order.Executed * 2 > order.Quantity)) symbol.Engine.Cancel(order, timeMs);
            if (!order.IsOpen) _gone.Add(price);
        }
        foreach (var price in _gone) quotes.Remove(price);
    }

    private void Offer(Dictionary<decimal, Order> quotes, Side side, decimal price, long timeMs)
    {
        if (price <= 0m || quotes.ContainsKey(price)) return;
        var size = QuantityFor(DollarsPerLevel * (decimal)(0.5 + symbol.Path.Chance(SizeOfQuotes, (long)(price / _grid))));
        var command = new NewOrder { ClientOrderId = "", Side = side, Type = OrderType.Limit, Price = price, Quantity = size };
        if (symbol.Engine.Place(_quoting, command, timeMs).Order is { IsOpen: true } order) quotes.Add(price, order);
    }

    private decimal QuantityFor(decimal dollars)
    {
        var (listing, step) = (symbol.Listing, symbol.Listing.StepSize);
        return Math.Max(step, decimal.Floor(dollars / listing.QuoteInDollars / listing.Centre / step) * step);
    }

    private static Account House(string name, Listing listing)
    {
        var account = new Account($"house-{name}-{listing.Symbol}") { IsHouse = true, MakerRate = 0m, TakerRate = 0m };
        account.Of(listing.BaseAsset).Deposit(HouseFunds);
        account.Of(listing.QuoteAsset).Deposit(HouseFunds);
        return account;
    }
}

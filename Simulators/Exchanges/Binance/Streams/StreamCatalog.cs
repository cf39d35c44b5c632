using Acinaces.Simulators.Exchanges.Binance.Operations;
using Acinaces.Simulators.Faults;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>Which stream a name stands for.</summary>
internal sealed class StreamCatalog(SpotMarket market, FaultPlan faults)
{
    private const long HourMs = 3_600_000;
    private const int Slow = 1_000;
    private const int Fast = 100;

    /// <summary>Absent when there is no such stream.</summary>
    /// <param name="symbol">The symbol it is about; absent when it is about all.</param>
    public MarketStream? Create(string name, out SymbolMarket? symbol)
    {
        symbol = null;
        if (name.StartsWith('!')) return CreateForAll(name);
        var at = name.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || name.Any(char.IsAsciiLetterUpper) && !name.EndsWith("_1M", StringComparison.Ordinal) && !IsCamelCase(name[(at + 1)..])) return null;
        symbol = market.Find(name[..at].ToUpperInvariant());
        return symbol is null ? null : Create(name, symbol, name[(at + 1)..]);
    }

    private static bool IsCamelCase(string kind) => kind is "aggTrade" or "bookTicker" or "miniTicker" or "avgPrice" || kind.StartsWith("kline_", StringComparison.Ordinal);

    private MarketStream? Create(string name, SymbolMarket symbol, string kind) => kind switch
    {
        "trade" => new TradeStream(name, isAggregate: false),
        "aggTrade" => new TradeStream(name, isAggregate: true),
        "bookTicker" => new BookTickerStream(name),
        "avgPrice" => new AveragePriceStream(name, symbol),
        "ticker" => new TickerStream(name, "24hrTicker", [symbol], isOne: true, isMini: false, 24 * HourMs),
        "miniTicker" => new TickerStream(name, "24hrMiniTicker", [symbol], isOne: true, isMini: true, 24 * HourMs),
        "ticker_1h" or "ticker_4h" or "ticker_1d" => new TickerStream(name, kind[7..] + "Ticker", [symbol], isOne: true, isMini: false, WindowMs(kind[7..])),
        "depth" or "depth@1000ms" => new DepthDiffStream(name, symbol, Slow, faults),
        "depth@100ms" => new DepthDiffStream(name, symbol, Fast, faults),
        "depth5" or "depth10" or "depth20" => new PartialDepthStream(name, symbol, LevelsOf(kind[5..]), Slow),
        "depth5@100ms" or "depth10@100ms" or "depth20@100ms" => new PartialDepthStream(name, symbol, LevelsOf(kind[5..^6]), Fast),
        _ when kind.StartsWith("kline_", StringComparison.Ordinal) => CreateCandles(name, symbol, kind[6..]),
        _ => null,
    };

    private TickerStream? CreateForAll(string name) => name switch
    {
        "!miniTicker@arr" => new TickerStream(name, "24hrMiniTicker", market.Symbols, isOne: false, isMini: true, 24 * HourMs),
        "!ticker_1h@arr" or "!ticker_4h@arr" or "!ticker_1d@arr" => new TickerStream(name, name[8..10] + "Ticker", market.Symbols, isOne: false, isMini: false, WindowMs(name[8..10])),
        _ => null,
    };

    private static CandleStream? CreateCandles(string name, SymbolMarket symbol, string kind)
    {
        var zone = kind.IndexOf('@', StringComparison.Ordinal);
        if (CandleInterval.Find(zone < 0 ? kind : kind[..zone]) is not { } interval) return null;
        if (zone >= 0 && kind[(zone + 1)..] != "+08:00") return null;
        return new CandleStream(name, symbol, interval, zone < 0 ? 0 : GetKlines.OffsetMs("8"));
    }

    private static long WindowMs(string window) => window switch { "1h" => HourMs, "4h" => 4 * HourMs, _ => 24 * HourMs };

    private static int LevelsOf(string count) => count switch { "5" => 5, "10" => 10, _ => 20 };
}

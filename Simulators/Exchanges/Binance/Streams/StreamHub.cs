using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>All streams that somebody listens to, fed by the market's events and by a beat.</summary>
internal sealed class StreamHub
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    private readonly SpotMarket _market;
    private readonly StreamCatalog _catalog;
    private readonly Dictionary<string, MarketStream> _streams = new(StringComparer.Ordinal);
    private readonly Dictionary<SymbolMarket, List<MarketStream>> _bySymbol = [];
    private int _beats;

    public StreamHub(SpotMarket market, StreamCatalog catalog)
    {
        (_market, _catalog) = (market, catalog);
        foreach (var symbol in market.Symbols)
        {
            _bySymbol[symbol] = [];
            symbol.Traded += OnTrade;
            symbol.LevelChanged += OnLevel;
        }
    }

    /// <returns>False when there is no such stream.</returns>
    public bool Subscribe(StreamConnection connection, string name)
    {
        using (_market.Enter())
        {
            if (!_streams.TryGetValue(name, out var stream))
            {
                stream = _catalog.Create(name, out var symbol);
                if (stream is null) return false;
                _streams.Add(name, stream);
                if (symbol is not null) _bySymbol[symbol].Add(stream);
            }
            stream.Add(connection);
            return true;
        }
    }

    public void Unsubscribe(StreamConnection connection, string name)
    {
        using (_market.Enter())
        {
            if (!_streams.TryGetValue(name, out var stream)) return;
            stream.Remove(connection);
            if (stream.IsHeard) return;
            _streams.Remove(name);
            foreach (var streams in _bySymbol.Values) streams.Remove(stream);
        }
    }

    /// <summary>Beats until cancelled.</summary>
    public async Task RunAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken)) OnBeat();
    }

    private void OnBeat()
    {
        _beats++;
        using (_market.Enter())
        {
            if (_streams.Count == 0) return;
            var elapsedMs = _beats * (int)Beat.TotalMilliseconds;
            foreach (var stream in _streams.Values)
                if (stream.PeriodMs > 0 && elapsedMs % stream.PeriodMs == 0) stream.OnBeat(_market.NowMs);
            if (elapsedMs >= 2_000) _beats = 0;
        }
    }

    private void OnTrade(SymbolMarket symbol, Trade trade)
    {
        foreach (var stream in _bySymbol[symbol]) stream.OnTrade(symbol, trade);
    }

    private void OnLevel(SymbolMarket symbol, Side side, decimal price, decimal quantity)
    {
        foreach (var stream in _bySymbol[symbol]) stream.OnLevel(symbol, side, price, quantity);
    }
}

namespace Acinaces.Simulators.Market;

/// <summary>Lets the market makers of one venue work a few times per second, each symbol in its turn.</summary>
internal sealed class MarketPulse
{
    private const int Turns = 2;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private readonly SpotMarket _market;
    private readonly List<MarketMaker> _makers;

    public MarketPulse(SpotMarket market)
    {
        _market = market;
        _makers = [.. market.Symbols.Select(symbol => new MarketMaker(symbol))];
        using (market.Enter())
            foreach (var maker in _makers) maker.Tick(market.NowMs);
    }

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        for (var turn = 0; await timer.WaitForNextTickAsync(cancellationToken); turn = (turn + 1) % Turns)
            Tick(turn);
    }

    private void Tick(int turn)
    {
        using (_market.Enter())
            for (var index = turn; index < _makers.Count; index += Turns) _makers[index].Tick(_market.NowMs);
    }
}

namespace Acinaces.Simulators.Market;

/// <summary>Holds the market's lock until it is disposed.</summary>
internal readonly ref struct MarketScope(SpotMarket market) : IDisposable
{
    public void Dispose() => market.Leave();
}

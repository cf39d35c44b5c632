using System.Collections.Concurrent;
using Acinaces.Simulators.Exchanges.Binance.Limits;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Exchanges.Binance.Sockets;
using Acinaces.Simulators.Exchanges.Binance.UserData;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>The simulated venue: its market, its keys and its limits.</summary>
internal sealed class BinanceVenue
{
    /// <summary>Its name in addresses, faults and files.</summary>
    public const string Name = "binance";

    private readonly ConcurrentDictionary<string, ApiKey> _keys = new(StringComparer.Ordinal);
    private long _skewMs;

    public BinanceVenue(TimeProvider clock, ulong seed)
    {
        Market = new SpotMarket(clock, seed, Listings.Spot, BinanceRules.For);
        UserData = new UserDataHub(Market);
    }

    public SpotMarket Market { get; }

    public RequestLimits RequestLimits { get; } = new();

    public UserDataHub UserData { get; }

    public SocketRegistry Sockets { get; } = new();

    /// <summary>Guarded by the market's lock.</summary>
    public OrderLimits OrderLimits { get; } = new();

    /// <summary>The venue's clock: true time and what a fault has put it off by.</summary>
    public long NowMs => Market.NowMs + Volatile.Read(ref _skewMs);

    public IEnumerable<ApiKey> Keys => _keys.Values;

    public ApiKey? FindKey(string key) => _keys.GetValueOrDefault(key);

    public void Add(ApiKey key) => _keys[key.Key] = key;

    public void Skew(long byMs) => Volatile.Write(ref _skewMs, byMs);
}

using System.Collections.Concurrent;
using Acinaces.Simulators.Exchanges.Binance.Limits;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Exchanges.Binance.Sockets;
using Acinaces.Simulators.Exchanges.Binance.UserData;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

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

    /// <summary>A key was opened that was not there before.</summary>
    public event Action<KeyRegistration, Account>? KeyOpened;

    /// <summary>Adds a key that is always there.</summary>
    public void Add(ApiKey key) => _keys[key.Key] = key;

    /// <summary>Opens a key and its account. The caller holds the market's lock.</summary>
    /// <returns>False when the key was open already; nothing changes then.</returns>
    public bool Open(KeyRegistration registration, IReadOnlyDictionary<string, decimal> balances)
    {
        if (_keys.ContainsKey(registration.ApiKey)) return false;
        var account = new Account(registration.ApiKey);
        foreach (var (asset, amount) in balances) account.Of(asset).Deposit(amount);
        Add(registration.ToKey(account));
        KeyOpened?.Invoke(registration, account);
        return true;
    }

    /// <summary>Opens a key of an earlier run, with an empty account.</summary>
    public void Restore(KeyRegistration registration) => Add(registration.ToKey(new Account(registration.ApiKey)));

    public void Skew(long byMs) => Volatile.Write(ref _skewMs, byMs);
}

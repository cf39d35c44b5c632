using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Limits;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>One request on its way through an operation.</summary>
internal sealed class BinanceCall(BinanceVenue venue, Parameters parameters, ApiKey? key, string address, Utf8JsonWriter json)
{
    public BinanceVenue Venue { get; } = venue;

    public SpotMarket Market => Venue.Market;

    public Parameters Parameters { get; } = parameters;

    /// <summary>Where the answer goes.</summary>
    public Utf8JsonWriter Json { get; } = json;

    /// <summary>Who calls, for limits by address.</summary>
    public string Address { get; } = address;

    public long NowMs { get; } = venue.NowMs;

    /// <summary>The key that was shown; only operations with a security of their own may ask.</summary>
    public ApiKey Key { get; } = key ?? Anonymous;

    public Account Account => Key.Account;

    /// <summary>Set by an order operation: what the count of orders is now.</summary>
    public OrderCount? OrderCount { get; set; }

    /// <exception cref="BinanceException">-1102 without a symbol, -1121 for one that is not listed.</exception>
    public SymbolMarket RequireSymbol() => Market.Find(Parameters.RequireText("symbol")) ?? throw BinanceErrors.BadSymbol();

    public SymbolMarket? OptionalSymbol() =>
        Parameters.Text("symbol") is { } symbol ? Market.Find(symbol) ?? throw BinanceErrors.BadSymbol() : null;

    private static ApiKey Anonymous { get; } = new("", new Account(""), new ApiPermissions { Reading = false, SpotTrading = false }, new HmacCheck(""));
}

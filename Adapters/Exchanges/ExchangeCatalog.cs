using System.Collections.Concurrent;
using System.Text.Json;
using Acinaces.Adapters.Exchanges.Binance;
using Acinaces.Adapters.Exchanges.Limits;
using Acinaces.Adapters.Exchanges.Paper;
using Acinaces.Adapters.Secrets;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Exchanges;

/// <summary>The exchanges we have adapters for, connected as a tenant has registered them.</summary>
/// <remarks>Connections are kept while the process lives and nothing about the registration changes.</remarks>
public sealed class ExchangeCatalog(SecretCache secrets, HttpMessageInvoker http, Func<string, string?> environment, bool allowsLive, RequestBudgets budgets, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Connected> _connected = new(StringComparer.Ordinal);

    /// <summary>What this process may send.</summary>
    public RequestBudgets Budgets => budgets;

    /// <summary>Whether there is an adapter for the exchange.</summary>
    public static bool Knows(ExchangeId exchange) => exchange is ExchangeId.Binance;

    /// <summary>The exchange as registered.</summary>
    /// <exception cref="ExchangeUnavailableException">No adapter, no keys, or the mode is not allowed.</exception>
    public async Task<IExchange> ConnectAsync(StoredExchange registered, CancellationToken cancellationToken)
    {
        var config = registered.Config;
        if (!Knows(config.ExchangeId)) throw new ExchangeUnavailableException($"There is no adapter for {WireName.Of(config.ExchangeId)} yet.");
        var objections = TradingModes.Objections(new ModeRequest(config.Mode, allowsLive, registered.SecretArn is not null, config.LiveTradingEnabled));
        if (objections.Count > 0) throw new ExchangeUnavailableException(string.Join(" ", objections));
        var credentials = config.Mode == TradingMode.Paper || registered.SecretArn is not { } arn ? null : await CredentialsAsync(arn, cancellationToken).ConfigureAwait(false);
        var key = $"{config.TenantId}#{config.ExchangeId}#{config.Mode}#{config.RestEndpoint}";
        if (_connected.TryGetValue(key, out var known) && known.Credentials == credentials) return known.Exchange;
        var exchange = Connect(config, credentials);
        _connected[key] = new Connected(exchange, credentials);
        return exchange;
    }

    /// <summary>An exchange reached with keys that are not stored yet, to try them.</summary>
    public IExchange Try(ExchangeConfig config, BinanceCredentials credentials) => new BinanceExchange(RestOf(config, credentials), clock);

    private IExchange Connect(ExchangeConfig config, BinanceCredentials? credentials)
    {
        var binance = new BinanceExchange(RestOf(config, credentials), clock);
        return config.Mode == TradingMode.Paper ? new PaperExchange(binance, clock) : binance;
    }

    private BinanceRest RestOf(ExchangeConfig config, BinanceCredentials? credentials) => new(EndpointOf(config), credentials, http, new BinanceAllowance(budgets, config, clock), new BinanceClock(clock), clock);

    /// <summary>The address of the REST API. Paper reads public prices where test orders would go, and never the host where money is.</summary>
    private Uri EndpointOf(ExchangeConfig config)
    {
        var local = config.Mode == TradingMode.Live ? null : environment($"EXCHANGE_ENDPOINT_{WireName.Of(config.ExchangeId)}");
        if (!string.IsNullOrEmpty(local)) return new Uri(local);
        var host = config.RestEndpoint ?? ExchangeHosts.Find(config.ExchangeId, config.Mode == TradingMode.Paper ? TradingMode.Sandbox : config.Mode)?.Rest
            ?? throw new ExchangeUnavailableException($"No address is known for {WireName.Of(config.ExchangeId)} in mode {WireName.Of(config.Mode)}.");
        return host;
    }

    private async Task<BinanceCredentials> CredentialsAsync(string arn, CancellationToken cancellationToken)
    {
        var text = await secrets.ValueAsync(arn, cancellationToken).ConfigureAwait(false) ?? throw new ExchangeUnavailableException("The exchange's keys are no longer stored.");
        using var document = JsonDocument.Parse(text);
        var key = document.RootElement.GetProperty("apiKey").GetString();
        var secret = document.RootElement.GetProperty("apiSecret").GetString();
        return string.IsNullOrEmpty(key) || string.IsNullOrEmpty(secret) ? throw new ExchangeUnavailableException("The exchange's stored keys are incomplete.") : new BinanceCredentials(key, secret);
    }

    private sealed record Connected(IExchange Exchange, BinanceCredentials? Credentials);
}

using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.RateLimits;
using Acinaces.Domain.Vocabulary;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>Reads all grounds of an order at once: one batch and two queries side by side, all strongly consistent.</summary>
/// <remarks>A part that cannot be read fails the whole: what is not known must not approve anything.</remarks>
public sealed class TradingGroundsReader(DynamoDbClient tables, TableNames names)
{
    private const string PortfolioState = "PORTFOLIO";
    private const int MostPerTenant = 1000;
    private readonly string _orders = names.Of(Tables.Orders);
    private readonly string _configs = names.Of(Tables.ExchangeConfigs);
    private readonly string _killSwitch = names.Of(Tables.KillSwitchState);
    private readonly string _limits = names.Of(Tables.PositionLimits);
    private readonly string _breakers = names.Of(Tables.CircuitBreakers);
    private readonly string _drawdowns = names.Of(Tables.DrawdownState);
    private readonly string _volatility = names.Of(Tables.VolatilityState);
    private readonly string _volatilityConfigs = names.Of(Tables.VolatilityConfig);
    private readonly string _exchangeLimits = names.Of(Tables.ExchangeLimits);
    private readonly string? _health = names.OfIfGranted(Tables.ExchangeHealth);
    private readonly string? _rateLimits = names.OfIfGranted(Tables.RateLimitState);

    /// <param name="orderId">Absent for a dry run, which has no order.</param>
    /// <param name="rateLimits">The limits of the exchange whose use is to be read; none for a dry run.</param>
    public async Task<TradingGrounds> ReadAsync(
        string tenantId, string? orderId, string strategyId, string assetId, ExchangeId exchange, IReadOnlyList<RateLimitScope> rateLimits, CancellationToken cancellationToken)
    {
        var exchangeName = WireName.Of(exchange);
        List<TableKey> keys =
        [
            new(_killSwitch, KillSwitchItem.Key(tenantId)),
            new(_configs, ExchangeConfigItem.Key(tenantId, exchange)),
            new(_drawdowns, new DynamoItem { { "tenantId", tenantId }, { "stateId", PortfolioState } }),
            new(_drawdowns, new DynamoItem { { "tenantId", tenantId }, { "stateId", $"STRATEGY-{strategyId}" } }),
            new(_volatility, new DynamoItem { { "stateId", assetId } }),
            new(_volatilityConfigs, new DynamoItem { { "tenantId", tenantId }, { "configId", assetId } }),
            new(_exchangeLimits, new DynamoItem { { "exchangeId", exchangeName }, { "assetId", assetId } }),
        ];
        if (_health is not null) keys.Add(new TableKey(_health, ConnectionPoolItem.Key(tenantId, exchange)));
        var firstRateLimit = keys.Count;
        keys.AddRange(rateLimits.Select(scope => new TableKey(_rateLimits ?? throw new InvalidOperationException("The function has no grant for the use of limits."), RateLimitItem.Key(scope))));
        if (orderId is not null) keys.Add(new TableKey(_orders, OrderItem.Key(tenantId, orderId)));
        var batch = tables.BatchGetAsync(keys, cancellationToken);
        var limits = OfTenantAsync(_limits, tenantId, cancellationToken);
        var breakers = OfTenantAsync(_breakers, tenantId, cancellationToken);
        await Task.WhenAll((Task[])[batch, limits, breakers]).ConfigureAwait(false);

        var items = await batch.ConfigureAwait(false);
        return new TradingGrounds
        {
            KillSwitch = KillSwitchItem.Read(items[0], tenantId),
            Exchange = items[1] is { } config ? ExchangeConfigItem.Read(config) : null,
            Drawdowns = [.. items.Skip(2).Take(2).OfType<DynamoItem>().Select(DrawdownItem.Read)],
            Volatility = VolatilityItem.Read(items[4], items[5]),
            ExchangeLimits = items[6] is { } own ? ExchangeLimitsItem.Read(own) : null,
            IsPaused = _health is not null && items[7] is { } pool && ConnectionPoolItem.Read(pool).TradingPaused,
            RateLimits = [.. rateLimits.Select((scope, i) => RateLimitItem.Seen(scope, items[firstRateLimit + i]))],
            Existing = orderId is not null && items[^1] is { } order ? OrderItem.Read(order) : null,
            Limits = [.. (await limits.ConfigureAwait(false)).Select(item => LimitItem.Read(item).Usage)],
            Breakers = [.. (await breakers.ConfigureAwait(false)).Select(item => BreakerItem.Read(item).Value)],
        };
    }

    private Task<IReadOnlyList<DynamoItem>> OfTenantAsync(string table, string tenantId, CancellationToken cancellationToken) =>
        tables.QueryAllAsync(new TableQuery(table, "#tenantId = :t", new DynamoItem { { ":t", tenantId } }), MostPerTenant, cancellationToken);
}

using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.RateLimits;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>Which exchanges a tenant uses, and its routing settings, which share the table under a name no exchange has.</summary>
public sealed class ExchangeConfigStore(DynamoDbClient tables, TableNames names)
{
    private const string RoutingKey = "ROUTING";
    private readonly string _table = names.Of(Tables.ExchangeConfigs);
    private readonly string _rateLimits = names.Of(Tables.RateLimitState);

    public async Task<StoredExchange?> FindAsync(string tenantId, ExchangeId exchange, CancellationToken cancellationToken)
    {
        var item = await tables.GetAsync(_table, ExchangeConfigItem.Key(tenantId, exchange), cancellationToken).ConfigureAwait(false);
        return item is null ? null : ExchangeConfigItem.Read(item);
    }

    /// <summary>The registration together with the use of the exchange's limits, for who is about to send something.</summary>
    public async Task<(StoredExchange? Exchange, IReadOnlyList<SeenRateLimit> RateLimits)> FindWithLimitsAsync(
        string tenantId, ExchangeId exchange, IReadOnlyList<RateLimitScope> limits, CancellationToken cancellationToken)
    {
        TableKey[] keys = [new(_table, ExchangeConfigItem.Key(tenantId, exchange)), .. limits.Select(scope => new TableKey(_rateLimits, RateLimitItem.Key(scope)))];
        var items = await tables.BatchGetAsync(keys, cancellationToken).ConfigureAwait(false);
        return (
            items[0] is { } config ? ExchangeConfigItem.Read(config) : null,
            [.. limits.Select((scope, i) => RateLimitItem.Seen(scope, items[1 + i]))]);
    }

    /// <summary>The tenant's exchanges, the one with the smallest priority number first.</summary>
    public async Task<IReadOnlyList<StoredExchange>> ListAsync(string tenantId, CancellationToken cancellationToken) =>
        (await RoutingGroundsAsync(tenantId, cancellationToken).ConfigureAwait(false)).Exchanges;

    /// <summary>The tenant's exchanges as above, with its routing settings as they were given; null when it never gave any.</summary>
    public async Task<(IReadOnlyList<StoredExchange> Exchanges, string? Settings)> RoutingGroundsAsync(string tenantId, CancellationToken cancellationToken)
    {
        var page = await tables.QueryAsync(new TableQuery(_table, "#tenantId = :t", new DynamoItem { { ":t", tenantId } }), cancellationToken).ConfigureAwait(false);
        return (
            [.. page.Items.Where(item => !IsRouting(item)).Select(ExchangeConfigItem.Read).OrderBy(stored => stored.Config.Priority).ThenBy(stored => stored.Config.ExchangeId)],
            page.Items.FirstOrDefault(IsRouting)?.Text("settings"));
    }

    /// <returns>False when somebody else changed or made it since the version that <paramref name="stored"/> carries was read.</returns>
    public Task<bool> SaveAsync(StoredExchange stored, CancellationToken cancellationToken)
    {
        var put = new TableWrite.Put(_table, ExchangeConfigItem.Write(stored with { Version = stored.Version + 1 }));
        return tables.WriteAsync(
            stored.Version == 0
                ? put with { Condition = "attribute_not_exists(#exchangeId)" }
                : put with { Condition = "#version = :seen", Values = new DynamoItem { { ":seen", (decimal)stored.Version } } },
            cancellationToken);
    }

    /// <summary>The routing settings as they were given, or null when the tenant never gave any.</summary>
    public async Task<string?> RoutingAsync(string tenantId, CancellationToken cancellationToken) =>
        (await tables.GetAsync(_table, RoutingItemKey(tenantId), cancellationToken).ConfigureAwait(false))?.Text("settings");

    public Task SaveRoutingAsync(string tenantId, string settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var item = RoutingItemKey(tenantId);
        item.Add("settings", settings);
        item.Add("updatedAt", now);
        return tables.WriteAsync(new TableWrite.Put(_table, item), cancellationToken);
    }

    private static bool IsRouting(DynamoItem item) => item.Text("exchangeId") == RoutingKey;

    private static DynamoItem RoutingItemKey(string tenantId) => new() { { "tenantId", tenantId }, { "exchangeId", RoutingKey } };
}

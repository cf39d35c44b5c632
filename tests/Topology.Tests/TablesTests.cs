using Acinaces.Testing;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests;

/// <summary>Holds the declarations against a list written down from the backend's own schema: name, keys, indexes, time to live. ":N" is a number.</summary>
public sealed class TablesTests
{
    private const string RequiredTables =
        """
        strategy-templates | templateId | version:N | name-index(name) | -
        strategies | tenantId | strategyId | - | -
        strategy-versions | strategyId | version:N | - | -
        deployments | tenantId | deploymentId | strategyId-index(strategyId) | -
        data-sources | sourceId | - | type-index(type) status-index(status) | -
        news-events | symbol | publishedAtEventId | contentHash-index(contentHash) source-publishedAt-index(source,publishedAt) | -
        sentiment-data | symbol | timestamp | aggregatedFrom-timestamp-index(aggregatedFrom,timestamp) | -
        streams | tenantId | streamId | status-index(status) sourceId-index(sourceId) | -
        backfill-requests | tenantId | requestId | status-index(status) sourceId-index(sourceId) | -
        ai-providers | providerId | - | type-index(type) status-index(status) | -
        model-configurations | tenantId | configId | providerId-index(providerId) | -
        fund-allocations | tenantId | strategyIdVersion | strategyId-version-index(strategyId,version:N) | -
        model-performance | tenantModelConfigId | periodPeriodStart | - | -
        performance-predictions | tenantId | predictionId | modelConfigId-timestamp-index(modelConfigId,timestamp) | -
        position-limits | tenantId | limitId | scope-index(scope) assetId-index(assetId) strategyId-index(strategyId) | -
        drawdown-state | tenantId | stateId | scope-index(scope) strategyId-index(strategyId) status-index(status) | -
        drawdown-config | tenantId | configId | strategyId-index(strategyId) | -
        volatility-state | stateId | - | assetId-index(assetId) level-index(level) | -
        volatility-config | tenantId | configId | assetId-index(assetId) | -
        kill-switch-state | tenantId | - | scope-index(scope) active-index(active) | -
        kill-switch-config | tenantId | configId | - | -
        circuit-breakers | tenantId | breakerId | scope-index(scope) state-index(state) scopeId-index(scopeId) | -
        circuit-breaker-events | tenantBreakerId | timestamp | breakerId-index(breakerId) | -
        risk-profiles | tenantId | profileIdVersion | name-index(name) profileId-index(profileId) | -
        strategy-profile-assignments | tenantId | strategyId | profileId-index(profileId) | -
        exchange-limits | exchangeId | assetId | assetId-index(assetId) | -
        exchange-health | exchangeId | - | status-index(status) | -
        rate-limit-state | exchangeId | - | - | -
        risk-events | tenantId | timestampEventId | eventType-timestamp-index(eventType,timestamp) severity-timestamp-index(severity,timestamp) strategyId-timestamp-index(strategyId,timestamp) assetId-timestamp-index(assetId,timestamp) | expiresAt
        alert-configs | tenantId | - | - | -
        trade-lifecycle | tenantId | eventId | correlationId-timestamp-index(correlationId,timestamp) strategyId-timestamp-index(strategyId,timestamp) eventType-timestamp-index(eventType,timestamp) | -
        orders | tenantId | orderId | strategyId-createdAt-index(strategyId,createdAt) status-createdAt-index(status,createdAt) idempotencyKey-index(idempotencyKey) exchangeOrderId-index(exchangeOrderId) | -
        """;

    private const string FurtherTables =
        """
        exchange-configs | tenantId | exchangeId | - | -
        positions | tenantId | assetExchangeId | exchangeId-index(exchangeId) | -
        position-history | tenantAssetId | timestampHistoryId | - | -
        exchange-audit-logs | tenantId | timestampLogId | exchangeId-timestamp-index(exchangeId,timestamp) | expiresAt
        outbox | shard | announcementId | - | -
        routing-decisions | tenantId | decisionId | orderId-index(orderId) | expiresAt
        """;

    [Fact]
    [Requirement("INF-3.1")]
    public void All_32_tables_of_the_backend_are_declared() =>
        Assert.Subset(Tables.All.Select(table => table.Name).ToHashSet(), NamesOf(RequiredTables, count: 32));

    [Fact]
    public void Besides_them_stand_only_tables_that_orders_and_positions_need() =>
        Assert.Equal(
            NamesOf(RequiredTables, count: 32).Union(NamesOf(FurtherTables, count: 6)).Order(),
            Tables.All.Select(table => table.Name).Order());

    [Theory]
    [MemberData(nameof(Rows))]
    [Requirement("INF-3.2")]
    [Requirement("PLAN-P1")]
    public void Keys_are_those_of_the_schema(string row)
    {
        var cells = Cells(row);
        var table = Tables.All.Single(candidate => candidate.Name == cells[0]);
        Assert.Equal((cells[1], cells[2]), (Text(table.PartitionKey), table.SortKey is null ? "-" : Text(table.SortKey)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    [Requirement("INF-3.3")]
    [Requirement("PLAN-P1")]
    public void Indexes_are_those_of_the_schema(string row)
    {
        var cells = Cells(row);
        var table = Tables.All.Single(candidate => candidate.Name == cells[0]);
        var indexes = table.Indexes.Select(index => $"{index.Name}({string.Join(',', index.Keys.Select(Text))})");
        Assert.Equal(cells[3], table.Indexes.Count == 0 ? "-" : string.Join(' ', indexes));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    [Requirement("INF-3.8")]
    public void Items_expire_where_the_schema_says_so(string row)
    {
        var cells = Cells(row);
        Assert.Equal(cells[4], Tables.All.Single(candidate => candidate.Name == cells[0]).TimeToLiveAttribute ?? "-");
    }

    [Fact]
    public void The_32_tables_have_48_indexes() =>
        Assert.Equal(48, Tables.All.Where(table => NamesOf(RequiredTables, count: 32).Contains(table.Name)).Sum(table => table.Indexes.Count));

    [Fact]
    public void No_declared_table_is_missing_from_the_list()
    {
        var declared = typeof(Tables).GetFields().Select(field => field.GetValue(null)).OfType<Table>();
        Assert.Equal(declared.Select(table => table.Name).Order(), Tables.All.Select(table => table.Name).Order());
    }

    [Fact]
    public void The_three_busiest_tables_are_marked() =>
        Assert.Equal(
            ["circuit-breaker-events", "risk-events", "trade-lifecycle"],
            Tables.All.Where(table => table.HighThroughput).Select(table => table.Name).Order());

    [Fact]
    public void A_declaration_knows_its_own_line() => Assert.Matches("^table 'orders' \\(Tables\\.ExchangeIntegration\\.cs:\\d+\\)$", Tables.Orders.Declaration);

    public static TheoryData<string> Rows() => new(Lines(RequiredTables).Concat(Lines(FurtherTables)));

    private static HashSet<string> NamesOf(string list, int count)
    {
        var names = Lines(list).Select(row => Cells(row)[0]).ToHashSet();
        Assert.Equal(count, names.Count);
        return names;
    }

    private static string[] Lines(string list) => list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Cells(string row) => row.Split('|', StringSplitOptions.TrimEntries);

    private static string Text(KeyAttribute key) => key.Type == AttributeType.Number ? $"{key.Name}:N" : key.Name;
}

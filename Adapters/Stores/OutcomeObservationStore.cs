using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>What breakers and kill triggers have seen of orders, in the table <c>circuit-breaker-events</c>.</summary>
public sealed class OutcomeObservationStore(DynamoDbClient tables, TableNames names)
{
    /// <summary>The watcher that stands for the kill switch; breakers have ids of their own.</summary>
    public const string KillSwitch = "KILL-SWITCH";

    /// <summary>More than any condition's sample; a window with more is judged by its newest.</summary>
    private const int Most = 2000;
    private readonly string _table = names.Of(Tables.CircuitBreakerEvents);

    /// <summary>Stores what was seen. The same outcome again overwrites itself.</summary>
    public Task AddAsync(string watcher, OrderOutcome outcome, CancellationToken cancellationToken)
    {
        var item = new DynamoItem
        {
            { "tenantBreakerId", Key(outcome.TenantId, watcher) },
            { "timestamp", $"{DynamoItem.Instant(outcome.At)}#{outcome.OutcomeId}" },
            { "breakerId", watcher },
            { "observedAt", outcome.At },
            { "strategyId", outcome.StrategyId },
            { "assetId", outcome.AssetId },
        }
        .With("lossPercent", outcome.LossPercent)
        .With("priceDeviationPercent", outcome.PriceDeviationPercent)
        .With("errorType", outcome.ErrorType);
        if (outcome.Succeeded is { } succeeded) item.Add("succeeded", succeeded);
        return tables.WriteAsync(new TableWrite.Put(_table, item), cancellationToken);
    }

    /// <summary>What a watcher has seen after an instant, newest first.</summary>
    public async Task<IReadOnlyList<BreakerObservation>> AfterAsync(string tenantId, string watcher, DateTimeOffset after, CancellationToken cancellationToken)
    {
        var query = new TableQuery(_table, "#tenantBreakerId = :k AND #timestamp > :after", new DynamoItem
        {
            { ":k", Key(tenantId, watcher) },
            // '$' follows '#': what was seen at that very instant is behind us.
            { ":after", DynamoItem.Instant(after) + "$" },
        })
        { NewestFirst = true };
        return [.. (await tables.QueryAllAsync(query, Most, cancellationToken).ConfigureAwait(false)).Select(Read)];
    }

    private static string Key(string tenantId, string watcher) => $"{tenantId}#{watcher}";

    private static BreakerObservation Read(DynamoItem item) => new(
        item.InstantOf("observedAt"),
        item.Has("succeeded") ? item.Flag("succeeded") : null,
        item.NumberOrNull("lossPercent"),
        item.NumberOrNull("priceDeviationPercent"),
        item.TextOrNull("errorType"));
}

using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.RateLimits;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>What all processes together have been given of the exchanges' limits, and when exchanges told us to wait.</summary>
public sealed class RateLimitStore(DynamoDbClient tables, TableNames names)
{
    private const string NotBanned = "(attribute_not_exists(#blockedUntil) OR #blockedUntil <= :now)";
    private readonly string _table = names.Of(Tables.RateLimitState);

    /// <returns>Null when nobody has asked for anything of it yet.</returns>
    public async Task<RateLimitState?> FindAsync(RateLimitScope scope, CancellationToken cancellationToken) =>
        RateLimitItem.Seen(scope, await tables.GetAsync(_table, RateLimitItem.Key(scope), cancellationToken).ConfigureAwait(false)).State;

    /// <summary>Takes an amount of the present window, unless others took too much of it meanwhile, or the exchange told us to wait.</summary>
    /// <param name="seen">What was stored when it was decided on. Absent when nothing was.</param>
    /// <param name="current">The same at the present.</param>
    /// <param name="mostLeased">What others may have been given at most for the amount still to be right.</param>
    /// <returns>False when it has to be decided anew.</returns>
    public Task<bool> TakeAsync(RateLimitScope scope, RateLimitState? seen, RateLimitState current, int amount, int mostLeased, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var values = new DynamoItem
        {
            { ":amount", (decimal)amount },
            { ":limit", (decimal)current.Limit.Amount },
            { ":windowSeconds", (decimal)current.Limit.Window.TotalSeconds },
            { ":resetsAt", current.ResetsAt },
            { ":now", now },
        };
        var isNewWindow = seen?.ResetsAt != current.ResetsAt;
        if (!isNewWindow) values.Add(":mostLeased", (decimal)mostLeased);
        var write = isNewWindow
            ? new TableWrite.Update(_table, RateLimitItem.Key(scope), "SET #leased = :amount, #resetsAt = :resetsAt, #limit = :limit, #windowSeconds = :windowSeconds")
            {
                Condition = $"(attribute_not_exists(#resetsAt) OR #resetsAt < :resetsAt) AND {NotBanned}", Values = values,
            }
            : new TableWrite.Update(_table, RateLimitItem.Key(scope), "SET #leased = #leased + :amount, #limit = :limit, #windowSeconds = :windowSeconds")
            {
                Condition = $"#resetsAt = :resetsAt AND #leased <= :mostLeased AND {NotBanned}", Values = values,
            };
        return tables.WriteAsync(write, cancellationToken);
    }

    /// <summary>The change that makes a ban known, for whoever stores it together with what else follows from it. Its condition fails where a ban is known already.</summary>
    public TableWrite.Update Ban(RateLimitScope scope, DateTimeOffset until, DateTimeOffset now) => BanWrite(scope, until, now, NotBanned);

    /// <returns>False when a ban is known already.</returns>
    public Task<bool> BanAsync(RateLimitScope scope, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken) => tables.WriteAsync(Ban(scope, until, now), cancellationToken);

    /// <summary>Makes a known ban longer.</summary>
    public Task ExtendBanAsync(RateLimitScope scope, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellationToken) =>
        tables.WriteAsync(BanWrite(scope, until, now, "#blockedUntil < :until AND #blockedUntil > :now"), cancellationToken);

    private TableWrite.Update BanWrite(RateLimitScope scope, DateTimeOffset until, DateTimeOffset now, string condition)
    {
        var standard = RateLimitState.At(now, null, null, scope.Category);
        return new TableWrite.Update(
            _table,
            RateLimitItem.Key(scope),
            "SET #blockedUntil = :until, #leased = if_not_exists(#leased, :none), #resetsAt = if_not_exists(#resetsAt, :now),"
                + " #limit = if_not_exists(#limit, :limit), #windowSeconds = if_not_exists(#windowSeconds, :windowSeconds)")
        {
            Condition = condition,
            Values = new DynamoItem
            {
                { ":until", until },
                { ":now", now },
                { ":none", 0m },
                { ":limit", (decimal)standard.Limit.Amount },
                { ":windowSeconds", (decimal)standard.Limit.Window.TotalSeconds },
            },
        };
    }
}

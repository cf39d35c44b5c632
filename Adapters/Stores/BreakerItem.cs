using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Circuit breakers as items of the table <c>circuit-breakers</c>.</summary>
internal static class BreakerItem
{
    public static DynamoItem Key(string tenantId, string breakerId) => new() { { "tenantId", tenantId }, { "breakerId", breakerId } };

    public static DynamoItem Write(CircuitBreaker breaker, long version, DateTimeOffset now) => new DynamoItem
    {
        { "tenantId", breaker.TenantId },
        { "breakerId", breaker.BreakerId },
        { "name", breaker.Name },
        { "scope", WireName.Of(breaker.Scope) },
        { "condition", DynamoValue.Map(WriteCondition(breaker.Condition)) },
        { "cooldownMinutes", (decimal)breaker.Cooldown.TotalMinutes },
        { "autoResetEnabled", breaker.AutoReset },
        { "state", WireName.Of(breaker.State) },
        { "tripCount", (decimal)breaker.TripCount },
        { "goodProbes", (decimal)breaker.GoodProbes },
        { "version", (decimal)version },
        { "updatedAt", now },
    }
    .With("scopeId", breaker.ScopeId)
    .With("lastTrippedAt", breaker.LastTrippedAt)
    .With("countsFrom", breaker.CountsFrom)
    .With("halfOpenSince", breaker.HalfOpenSince)
    .With("probeOrderId", breaker.ProbeOrderId);

    public static Versioned<CircuitBreaker> Read(DynamoItem item) => new(
        new CircuitBreaker
        {
            TenantId = item.Text("tenantId"),
            BreakerId = item.Text("breakerId"),
            Name = item.Text("name"),
            Scope = item.EnumOf<BreakerScope>("scope"),
            ScopeId = item.TextOrNull("scopeId"),
            Condition = ReadCondition(item.Value("condition").AsMap()),
            Cooldown = TimeSpan.FromMinutes((double)item.Number("cooldownMinutes")),
            AutoReset = item.Flag("autoResetEnabled"),
            State = item.EnumOf<BreakerState>("state"),
            TripCount = (int)item.WholeNumber("tripCount"),
            LastTrippedAt = item.InstantOrNull("lastTrippedAt"),
            // Breakers stored by earlier versions have no such mark.
            CountsFrom = item.InstantOrNull("countsFrom") ?? item.InstantOrNull("lastTrippedAt"),
            HalfOpenSince = item.InstantOrNull("halfOpenSince"),
            ProbeOrderId = item.TextOrNull("probeOrderId"),
            GoodProbes = (int)item.WholeNumber("goodProbes"),
        },
        item.WholeNumber("version"));

    /// <summary>Lets an order pass, provided that the breaker is at this moment as it was checked: closed, or half open with nobody trying.</summary>
    public static TableWrite Pass(string table, CircuitBreaker breaker, string orderId)
    {
        var key = Key(breaker.TenantId, breaker.BreakerId);
        var seen = new DynamoItem { { ":seen", WireName.Of(breaker.State) } };
        return breaker.State == BreakerState.HalfOpen
            ? new TableWrite.Update(table, key, "SET #probeOrderId = :order ADD #version :one")
            {
                Condition = "#state = :seen AND attribute_not_exists(#probeOrderId)",
                Values = seen.With(":order", orderId).With(":one", 1m),
            }
            : new TableWrite.Check(table, key) { Condition = "#state = :seen", Values = seen };
    }

    /// <summary>The breaker after an event, provided that nobody changed it since it was read.</summary>
    public static TableWrite Replace(string table, CircuitBreaker breaker, long seen, DateTimeOffset now) =>
        new TableWrite.Put(table, Write(breaker, seen + 1, now)) { Condition = "#version = :seen", Values = new DynamoItem { { ":seen", (decimal)seen } } };

    private static DynamoItem WriteCondition(BreakerCondition condition) => condition switch
    {
        BreakerCondition.LossRate loss => new() { { "type", "LOSS_RATE" }, { "lossPercent", loss.LossPercent }, { "timeWindowMinutes", (decimal)loss.Window.TotalMinutes } },
        BreakerCondition.ConsecutiveFailures failures => new() { { "type", "CONSECUTIVE_FAILURES" }, { "count", (decimal)failures.Count } },
        BreakerCondition.PriceDeviation price => new() { { "type", "PRICE_DEVIATION" }, { "deviationPercent", price.DeviationPercent }, { "timeWindowMinutes", (decimal)price.Window.TotalMinutes } },
        BreakerCondition.ErrorRate rate => new() { { "type", "ERROR_RATE" }, { "errorPercent", rate.ErrorPercent }, { "sampleSize", (decimal)rate.SampleSize } },
        _ => throw new InvalidOperationException($"{condition.GetType().Name} has no stored form."),
    };

    private static BreakerCondition ReadCondition(DynamoItem item) => item.Text("type") switch
    {
        "LOSS_RATE" => new BreakerCondition.LossRate(item.Number("lossPercent"), Window(item)),
        "CONSECUTIVE_FAILURES" => new BreakerCondition.ConsecutiveFailures((int)item.WholeNumber("count")),
        "PRICE_DEVIATION" => new BreakerCondition.PriceDeviation(item.Number("deviationPercent"), Window(item)),
        "ERROR_RATE" => new BreakerCondition.ErrorRate(item.Number("errorPercent"), (int)item.WholeNumber("sampleSize")),
        var unknown => throw new FormatException($"Unknown breaker condition '{unknown}'."),
    };

    private static TimeSpan Window(DynamoItem item) => TimeSpan.FromMinutes((double)item.Number("timeWindowMinutes"));
}

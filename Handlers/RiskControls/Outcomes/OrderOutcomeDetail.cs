using System.Globalization;
using System.Text.Json;
using Acinaces.Domain.Risk;
using Acinaces.Handlers.Events;
using Acinaces.Topology;

namespace Acinaces.Handlers.RiskControls.Outcomes;

/// <summary>Reads the outcome of an order out of the bus's envelope.</summary>
internal static class OrderOutcomeDetail
{
    /// <summary>The outcome, or null when the event is of another kind.</summary>
    /// <exception cref="JsonException">It is an outcome, but not to be understood: it has to be delivered again, and in the end to a person.</exception>
    public static OrderOutcome? Read(BusEvent happened)
    {
        if (happened.DetailType != EventNames.OrderOutcomeDetailType) return null;
        var payload = happened.Detail.TryGetProperty("payload", out var inner) ? inner : default;
        return new OrderOutcome
        {
            OutcomeId = Require(happened.Detail, "eventId"),
            TenantId = Require(happened.Detail, "tenantId"),
            StrategyId = Require(payload, "strategyId"),
            AssetId = Require(payload, "assetId"),
            At = DateTimeOffset.Parse(Require(happened.Detail, "timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Succeeded = payload.TryGetProperty("succeeded", out var succeeded) ? succeeded.GetBoolean() : null,
            LossPercent = NumberOf(payload, "lossPercent"),
            PriceDeviationPercent = NumberOf(payload, "priceDeviationPercent"),
            ErrorType = payload.TryGetProperty("errorType", out var error) ? error.GetString() : null,
        };
    }

    private static string Require(JsonElement element, string name) => element.TextOf(name) ?? throw new JsonException($"The outcome of an order lacks {name}.");

    private static decimal? NumberOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetDecimal() : null;
}

using System.Text.Json;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Trades;
using Acinaces.Domain.Vocabulary;
using Acinaces.Topology;

namespace Acinaces.Adapters.Events;

/// <summary>What happened, as the bus is told it. The detail always has the same envelope: eventId, eventType, tenantId, severity, correlationId, timestamp, schemaVersion, payload.</summary>
public static class BusEvents
{
    private const string SchemaVersion = "1.0";

    /// <summary>A risk event, or null when no rule on the bus could want its kind: then it is only stored.</summary>
    /// <param name="payload">Members that go under <c>payload</c> besides the event's own. Absent mostly.</param>
    public static BusEntry? Of(RiskEvent happened, string correlationId, string? traceHeader, Action<Utf8JsonWriter>? payload)
    {
        if (RiskEventTypes.BusName(happened.EventType) is not { } name) return null;
        var detail = JsonBody.Write((happened, name, correlationId, payload), static (writer, state) =>
        {
            var risk = state.happened;
            WriteEnvelope(writer, risk.EventId, state.name, risk.TenantId, WireName.Of(risk.Severity), state.correlationId, risk.Timestamp);
            writer.WriteStartObject("payload"u8);
            writer.WriteString("riskEventType"u8, WireName.Of(risk.EventType));
            if (risk.StrategyId is not null) writer.WriteString("strategyId"u8, risk.StrategyId);
            if (risk.AssetId is not null) writer.WriteString("assetId"u8, risk.AssetId);
            writer.WriteString("description"u8, risk.Description);
            writer.WriteString("triggerCondition"u8, risk.TriggerCondition);
            writer.WriteString("actionTaken"u8, risk.ActionTaken);
            state.payload?.Invoke(writer);
            writer.WriteEndObject();
        });
        return new BusEntry(EventNames.RiskEventsSource, EventNames.RiskEventDetailType, detail, traceHeader);
    }

    /// <summary>The step that an order has reached.</summary>
    public static BusEntry Of(Order order, TradeEventType step, string? traceHeader) =>
        new(EventNames.TradeLifecycleSource, EventNames.TradeEventDetailType, StepDetail(order, step), traceHeader);

    /// <summary>What a change of an order tells those who watch for trouble.</summary>
    public static BusEntry Of(OrderOutcome outcome, OrderId orderId, string? traceHeader) =>
        new(EventNames.TradeLifecycleSource, EventNames.OrderOutcomeDetailType, OutcomeDetail(outcome, orderId.Value), traceHeader);

    private static ReadOnlyMemory<byte> StepDetail(Order order, TradeEventType step) => JsonBody.Write((order, step), static (writer, state) =>
    {
        var order = state.order;
        WriteEnvelope(writer, TradeEventItem.IdOf(order, state.step), WireName.Of(state.step), order.TenantId, "INFO", order.OrderId.Value, order.UpdatedAt);
        writer.WriteStartObject("payload"u8);
        writer.WriteString("orderId"u8, order.OrderId.Value);
        writer.WriteString("strategyId"u8, order.StrategyId);
        writer.WriteString("assetId"u8, order.AssetId);
        writer.WriteString("exchangeId"u8, WireName.Of(order.ExchangeId));
        writer.WriteString("mode"u8, WireName.Of(order.Mode));
        writer.WriteString("side"u8, WireName.Of(order.Side));
        writer.WriteString("status"u8, WireName.Of(order.Status));
        writer.WriteNumber("quantity"u8, order.Quantity);
        writer.WriteNumber("filledQuantity"u8, order.FilledQuantity);
        if (order.AverageFilledPrice is { } average) writer.WriteNumber("averageFilledPrice"u8, average);
        writer.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> OutcomeDetail(OrderOutcome outcome, string orderId) => JsonBody.Write((outcome, orderId), static (writer, state) =>
    {
        var outcome = state.outcome;
        WriteEnvelope(writer, outcome.OutcomeId, EventNames.OrderOutcome, outcome.TenantId, outcome.Succeeded is false ? "WARNING" : "INFO", state.orderId, outcome.At);
        writer.WriteStartObject("payload"u8);
        writer.WriteString("strategyId"u8, outcome.StrategyId);
        writer.WriteString("assetId"u8, outcome.AssetId);
        if (outcome.Succeeded is { } succeeded) writer.WriteBoolean("succeeded"u8, succeeded);
        if (outcome.LossPercent is { } loss) writer.WriteNumber("lossPercent"u8, loss);
        if (outcome.PriceDeviationPercent is { } deviation) writer.WriteNumber("priceDeviationPercent"u8, deviation);
        if (outcome.ErrorType is not null) writer.WriteString("errorType"u8, outcome.ErrorType);
        writer.WriteEndObject();
    });

    private static void WriteEnvelope(Utf8JsonWriter writer, string eventId, string eventType, string tenantId, string severity, string correlationId, DateTimeOffset at)
    {
        writer.WriteString("eventId"u8, eventId);
        writer.WriteString("eventType"u8, eventType);
        writer.WriteString("tenantId"u8, tenantId);
        writer.WriteString("severity"u8, severity);
        writer.WriteString("correlationId"u8, correlationId);
        writer.WriteString("timestamp"u8, DynamoItem.Instant(at));
        writer.WriteString("schemaVersion"u8, SchemaVersion);
    }
}

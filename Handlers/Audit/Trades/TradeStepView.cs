using Acinaces.Domain.Trades;
using Acinaces.Domain.Vocabulary;
using Acinaces.ServiceDefaults.Telemetry;

namespace Acinaces.Handlers.Audit.Trades;

/// <param name="LatencyFromPreviousMs">Absent for the first step.</param>
internal sealed record TradeStepView(string EventId, string CorrelationId, string EventType, DateTimeOffset Timestamp, decimal? LatencyFromPreviousMs)
{
    public static TradeStepView Of(TradeStep step) =>
        new(step.Event.EventId, step.Event.CorrelationId, WireName.Of(step.Event.EventType), step.Event.Timestamp, step.SincePrevious?.Milliseconds());
}

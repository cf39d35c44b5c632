namespace Acinaces.Handlers.Audit.Trades;

/// <summary>A step as a caller records it.</summary>
/// <param name="EventId">Recording a step again under its id changes nothing. Drawn when absent.</param>
/// <param name="Timestamp">Now when absent.</param>
internal sealed record TradeStepBody(string? EventId, string? CorrelationId, string? EventType, DateTimeOffset? Timestamp);

namespace Acinaces.Domain.Trades;

/// <summary>One step of a trade. Steps with the same correlation id belong to the same trade.</summary>
public sealed record TradeEvent(string EventId, string TenantId, string CorrelationId, TradeEventType EventType, DateTimeOffset Timestamp);

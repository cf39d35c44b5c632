namespace Acinaces.Domain.RiskEvents;

/// <summary>Something the risk controls noticed or did.</summary>
public sealed record RiskEvent
{
    /// <summary>Drawn from what caused it, so that the same cause reported twice is one event.</summary>
    public required string EventId { get; init; }

    public required string TenantId { get; init; }

    public required RiskEventType EventType { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Absent when no single strategy is concerned.</summary>
    public string? StrategyId { get; init; }

    /// <summary>Absent when no single asset is concerned.</summary>
    public string? AssetId { get; init; }

    public required string Description { get; init; }

    public required string TriggerCondition { get; init; }

    public required string ActionTaken { get; init; }

    public required DateTimeOffset Timestamp { get; init; }
}

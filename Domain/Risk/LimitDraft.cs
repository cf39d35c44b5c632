namespace Acinaces.Domain.Risk;

/// <summary>A position limit as a caller wrote it.</summary>
public sealed record LimitDraft(string? Scope, string? AssetId, string? StrategyId, string? LimitType, decimal? MaxValue);

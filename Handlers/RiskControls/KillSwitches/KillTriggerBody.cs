namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <summary>One automatic trigger; which figures it needs depends on its condition.</summary>
internal sealed record KillTriggerBody(
    string? TriggerId,
    string? Condition,
    bool? Enabled,
    decimal? LossPercent,
    decimal? ErrorPercent,
    decimal? TimeWindowMinutes,
    IReadOnlyList<string>? ErrorTypes);

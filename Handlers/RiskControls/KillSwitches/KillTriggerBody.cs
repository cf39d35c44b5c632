using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <summary>One automatic trigger; which figures it needs depends on its condition.</summary>
internal sealed record KillTriggerBody(
    string? TriggerId,
    string? Condition,
    bool? Enabled,
    decimal? LossPercent,
    decimal? ErrorPercent,
    decimal? TimeWindowMinutes,
    IReadOnlyList<string>? ErrorTypes)
{
    /// <summary>The trigger of a body that has been checked.</summary>
    public KillTrigger ToTrigger() => Condition switch
    {
        "RAPID_LOSS" => new KillTrigger.RapidLoss(LossPercent ?? 0m, Window),
        "ERROR_RATE" => new KillTrigger.ErrorRate(ErrorPercent ?? 0m, Window),
        _ => new KillTrigger.SystemError(ErrorTypes ?? []),
    };

    private TimeSpan Window => TimeSpan.FromTicks((long)((TimeWindowMinutes ?? 0m) * TimeSpan.TicksPerMinute));
}

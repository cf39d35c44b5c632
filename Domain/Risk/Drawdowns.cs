namespace Acinaces.Domain.Risk;

/// <summary>How drawdowns move.</summary>
public static class Drawdowns
{
    /// <summary>Takes in a new value. A strategy that falls to its maximum is paused; the portfolio becomes critical.</summary>
    public static DrawdownState Update(DrawdownState state, decimal value, DrawdownConfig config)
    {
        var moved = state with { CurrentValue = value, PeakValue = Math.Max(state.PeakValue, value) };
        if (state.Status is DrawdownStatus.Paused)
            return moved;
        var status = StatusOf(moved.Percent, config);
        return moved with { Status = status is DrawdownStatus.Critical && state.StrategyId is not null ? DrawdownStatus.Paused : status };
    }

    /// <summary>Lets trading go on after a pause. Absent when it is not paused, or has not recovered enough.</summary>
    /// <remarks>Only for an authenticated person: a pause never ends by itself.</remarks>
    public static DrawdownState? Resume(DrawdownState state, DrawdownConfig config) =>
        state.Status is DrawdownStatus.Paused && StatusOf(state.Percent, config) is var status and not DrawdownStatus.Critical
            ? state with { Status = status }
            : null;

    /// <summary>Takes the present value as the new peak.</summary>
    public static DrawdownState Reset(DrawdownState state) => state with { PeakValue = state.CurrentValue, Status = DrawdownStatus.Normal };

    /// <summary>The status that goes with a fall, apart from pauses.</summary>
    public static DrawdownStatus StatusOf(decimal percent, DrawdownConfig config) =>
        percent >= config.MaximumPercent ? DrawdownStatus.Critical
        : percent >= config.WarningPercent ? DrawdownStatus.Warning
        : DrawdownStatus.Normal;
}

namespace Acinaces.Domain.Risk;

/// <summary>What halts a tenant by itself. A closed set; figures are those of the trigger's own time window.</summary>
public abstract record KillTrigger
{
    private KillTrigger()
    {
    }

    /// <summary>Losses in percent within a window.</summary>
    public sealed record RapidLoss(decimal LossPercent, TimeSpan Window) : KillTrigger;

    /// <summary>Failed operations in percent within a window.</summary>
    public sealed record ErrorRate(decimal ErrorPercent, TimeSpan Window) : KillTrigger;

    /// <summary>One of some errors, at once.</summary>
    public sealed record SystemError(IReadOnlyList<string> ErrorTypes) : KillTrigger;

    /// <summary>Whether what was measured over the trigger's window pulls it.</summary>
    /// <param name="lossPercent">Loss over the window. Absent when not measured.</param>
    /// <param name="errorPercent">Share of failed operations over the window. Absent when not measured.</param>
    /// <param name="errorType">The error that just happened. Absent when none did.</param>
    public bool IsPulledBy(decimal? lossPercent, decimal? errorPercent, string? errorType) => this switch
    {
        RapidLoss rapid => lossPercent >= rapid.LossPercent,
        ErrorRate rate => errorPercent >= rate.ErrorPercent,
        SystemError system => errorType is not null && system.ErrorTypes.Contains(errorType),
        _ => throw new InvalidOperationException($"Unknown trigger {GetType().Name}."),
    };
}

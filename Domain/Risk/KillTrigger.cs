namespace Acinaces.Domain.Risk;

/// <summary>What halts a tenant by itself. A closed set; figures are those of the trigger's own time window.</summary>
public abstract record KillTrigger
{
    private KillTrigger()
    {
    }

    /// <summary>How far back it looks. Nothing for one that looks at what happens now.</summary>
    public virtual TimeSpan LooksBack => TimeSpan.Zero;

    /// <summary>What pulling it means, in words.</summary>
    public abstract string Reason { get; }

    /// <summary>Losses in percent within a window.</summary>
    public sealed record RapidLoss(decimal LossPercent, TimeSpan Window) : KillTrigger
    {
        public override TimeSpan LooksBack => Window;

        public override string Reason => $"losses reached {LossPercent:0.####} percent within {Window.TotalMinutes:0.##} minutes.";
    }

    /// <summary>Failed operations in percent within a window.</summary>
    public sealed record ErrorRate(decimal ErrorPercent, TimeSpan Window) : KillTrigger
    {
        public override TimeSpan LooksBack => Window;

        public override string Reason => $"{ErrorPercent:0.####} percent of the orders within {Window.TotalMinutes:0.##} minutes failed.";
    }

    /// <summary>One of some errors, at once.</summary>
    public sealed record SystemError(IReadOnlyList<string> ErrorTypes) : KillTrigger
    {
        public override string Reason => $"one of the errors {string.Join(", ", ErrorTypes)} happened.";
    }

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

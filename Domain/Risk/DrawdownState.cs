namespace Acinaces.Domain.Risk;

/// <summary>How far a strategy or the portfolio has fallen from its peak.</summary>
/// <param name="StrategyId">Absent for the whole portfolio.</param>
/// <param name="PeakValue">The highest value since the last reset.</param>
/// <param name="CurrentValue">The value now.</param>
/// <param name="Status">What follows from it.</param>
public sealed record DrawdownState(string? StrategyId, decimal PeakValue, decimal CurrentValue, DrawdownStatus Status)
{
    /// <summary>The fall in percent of the peak, 0 to 100. A peak of nothing cannot be fallen from.</summary>
    public decimal Percent => PeakValue <= 0m ? 0m : Math.Clamp((PeakValue - CurrentValue) / PeakValue * 100m, 0m, 100m);

    /// <summary>The fall in the quote asset.</summary>
    public decimal Absolute => Math.Max(0m, PeakValue - CurrentValue);
}

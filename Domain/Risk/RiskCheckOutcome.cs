namespace Acinaces.Domain.Risk;

/// <summary>What one check said.</summary>
/// <param name="CheckType">Which check.</param>
/// <param name="Passed">Whether the order may go on as far as this check is concerned.</param>
/// <param name="Message">Why, for people.</param>
/// <param name="CurrentValue">The figure that was compared. Absent where there is none.</param>
/// <param name="LimitValue">What it was compared with. Absent where there is none.</param>
public sealed record RiskCheckOutcome(RiskCheckType CheckType, bool Passed, string Message, decimal? CurrentValue = null, decimal? LimitValue = null)
{
    public static RiskCheckOutcome Pass(RiskCheckType type, string message, decimal? current = null, decimal? limit = null) =>
        new(type, Passed: true, message, current, limit);

    public static RiskCheckOutcome Refuse(RiskCheckType type, string message, decimal? current = null, decimal? limit = null) =>
        new(type, Passed: false, message, current, limit);

    /// <summary>The outcome where something that must be known is not.</summary>
    public static RiskCheckOutcome RefuseUnknown(RiskCheckType type, string what, string why) => Refuse(type, $"{what} unknown: {why}");
}

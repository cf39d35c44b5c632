namespace Acinaces.Domain.Risk;

/// <summary>When a fall from the peak warns, and when it stops trading.</summary>
public sealed record DrawdownConfig(decimal WarningPercent, decimal MaximumPercent)
{
    /// <summary>Warn at 5 %, stop at 10 %.</summary>
    public static DrawdownConfig Default { get; } = new(5m, 10m);
}

namespace Acinaces.Domain.Risk;

/// <summary>How restless a market is.</summary>
public enum VolatilityLevel
{
    Low,
    Normal,
    High,
    Extreme,
}

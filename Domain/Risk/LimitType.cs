namespace Acinaces.Domain.Risk;

/// <summary>How a position limit is stated.</summary>
public enum LimitType
{
    Absolute,
    Percentage,
}

namespace Acinaces.Domain.Risk;

/// <summary>What a position limit bounds.</summary>
public enum LimitScope
{
    Asset,
    Strategy,
    Portfolio,
}

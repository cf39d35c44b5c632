namespace Acinaces.Domain.Positions;

/// <summary>What happened to a position.</summary>
public enum PositionChange
{
    Open,
    Increase,
    Decrease,
    Close,
    /// <summary>Set to the exchange's figure.</summary>
    Reconcile,
}

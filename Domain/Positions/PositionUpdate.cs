namespace Acinaces.Domain.Positions;

/// <summary>A position before and after one execution, for the history.</summary>
public sealed record PositionUpdate(Position Before, Position After, PositionChange Change)
{
    /// <summary>What this execution realized, in the quote asset.</summary>
    public decimal Realized => After.RealizedPnl - Before.RealizedPnl;
}

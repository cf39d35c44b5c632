namespace Acinaces.Domain.Trades;

/// <summary>A step with the time since the one before. Absent for the first.</summary>
public sealed record TradeStep(TradeEvent Event, TimeSpan? SincePrevious);

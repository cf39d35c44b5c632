namespace Acinaces.Simulators.Matching;

/// <summary>A trade as the public sees it.</summary>
internal readonly record struct Trade(long Id, decimal Price, decimal Quantity, long TimeMs, bool BuyerIsMaker);

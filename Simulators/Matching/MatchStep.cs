namespace Acinaces.Simulators.Matching;

/// <summary>One thing an incoming order would do to a resting one.</summary>
internal readonly record struct MatchStep(MatchAction Action, Order Maker, decimal Quantity);

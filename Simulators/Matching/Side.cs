namespace Acinaces.Simulators.Matching;

/// <summary>Which side of the book an order joins.</summary>
internal enum Side
{
    Buy,
    Sell,
}

namespace Acinaces.Simulators.Matching;

/// <summary>How long the unfilled part of an order lives.</summary>
internal enum TimeInForce
{
    GoodTillCanceled,
    ImmediateOrCancel,
    FillOrKill,
}

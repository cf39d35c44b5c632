namespace Acinaces.Simulators.Matching;

/// <summary>What just happened to an order.</summary>
internal enum ExecutionType
{
    New,
    Triggered,
    Trade,
    Canceled,
    Replaced,
    Expired,
    TradePrevention,

    /// <summary>A leg that waited for another order comes into play.</summary>
    Released,
}

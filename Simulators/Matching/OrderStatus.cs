namespace Acinaces.Simulators.Matching;

/// <summary>Where an order stands. The first two and the last are open, the rest final.</summary>
internal enum OrderStatus
{
    New,
    PartiallyFilled,
    Filled,
    Canceled,
    Expired,
    ExpiredInMatch,

    /// <summary>Waits for another order of its list.</summary>
    PendingNew,
}

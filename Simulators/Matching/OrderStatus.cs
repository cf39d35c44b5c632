namespace Acinaces.Simulators.Matching;

/// <summary>Where an order stands. The first two are open, the rest final.</summary>
internal enum OrderStatus
{
    New,
    PartiallyFilled,
    Filled,
    Canceled,
    Expired,
    ExpiredInMatch,
}

namespace Acinaces.Simulators.Admin;

/// <summary>Limits to enforce from now on: the vendor's own, or single ones; what is left out stays.</summary>
internal sealed record LimitRequest
{
    public bool Vendor { get; init; }

    public int? RequestWeightPerMinute { get; init; }

    public int? OrdersPerTenSeconds { get; init; }

    public int? OrdersPerDay { get; init; }
}

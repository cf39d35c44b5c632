namespace Acinaces.Simulators.Admin;

/// <summary>Limits to enforce from now on: the vendor's own, or single ones; what is left out stays.</summary>
internal sealed record LimitRequest
{
    public bool Vendor { get; set; }

    public int? RequestWeightPerMinute { get; set; }

    public int? OrdersPerTenSeconds { get; set; }

    public int? OrdersPerDay { get; set; }
}

namespace Acinaces.Simulators.Exchanges.Binance.Limits;

/// <summary>How much the venue lets through, as its exchange information tells it.</summary>
/// <remarks>
/// The standard values are far above the vendor's, so that a load test measures the system and not the limits; the
/// venue says them openly, so a client that reads them stays correct. <see cref="Vendor"/> has the vendor's own.
/// </remarks>
internal sealed record LimitSettings
{
    public int RequestWeightPerMinute { get; init; } = 1_200_000;

    public int RawRequestsPerFiveMinutes { get; init; } = 3_000_000;

    public int OrdersPerTenSeconds { get; init; } = 100_000;

    public int OrdersPerDay { get; init; } = 100_000_000;

    /// <remarks>Source: Binance spot API documentation, "Limits" and the example of exchange information.</remarks>
    public static LimitSettings Vendor { get; } = new()
    {
        RequestWeightPerMinute = 6_000, RawRequestsPerFiveMinutes = 300_000, OrdersPerTenSeconds = 50, OrdersPerDay = 160_000,
    };
}

namespace Acinaces.Simulators;

/// <summary>How to start the simulators.</summary>
internal sealed record SimulatorOptions
{
    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; } = 9080;

    /// <summary>Decides every price path and every trade of the markets.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Where state survives a restart; absent keeps all in memory.</summary>
    public string? DataFolder { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>False leaves the markets empty and still: for tests that want to be alone on the book.</summary>
    public bool HasMarketMakers { get; init; } = true;
}

namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>What the owner of a key allowed it.</summary>
internal sealed record ApiPermissions
{
    public bool Reading { get; init; } = true;

    public bool SpotTrading { get; init; } = true;

    /// <summary>Off by default: a trading system should refuse a key that has it.</summary>
    public bool Withdrawals { get; init; }

    public bool InternalTransfer { get; init; }

    public bool UniversalTransfer { get; init; }

    public bool Margin { get; init; }

    public bool Futures { get; init; }

    public bool RestrictedToAddresses { get; init; } = true;
}

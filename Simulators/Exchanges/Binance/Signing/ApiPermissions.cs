namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>What the owner of a key allowed it.</summary>
/// <remarks>Settable, because generated readers overwrite the defaults of init-only properties.</remarks>
internal sealed record ApiPermissions
{
    public bool Reading { get; set; } = true;

    public bool SpotTrading { get; set; } = true;

    /// <summary>Off by default: a trading system should refuse a key that has it.</summary>
    public bool Withdrawals { get; set; }

    public bool InternalTransfer { get; set; }

    public bool UniversalTransfer { get; set; }

    public bool Margin { get; set; }

    public bool Futures { get; set; }

    public bool RestrictedToAddresses { get; set; } = true;
}

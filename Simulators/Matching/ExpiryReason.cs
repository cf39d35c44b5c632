namespace Acinaces.Simulators.Matching;

/// <summary>Why an order ended without its owner's doing.</summary>
internal enum ExpiryReason
{
    None,
    UnfilledImmediateOrCancel,
    UnfilledFillOrKill,
    InsufficientLiquidity,

    /// <summary>A triggered order could not be paid for.</summary>
    Rejected,

    /// <summary>The other leg traded, was triggered, or ended.</summary>
    OcoTrigger,

    /// <summary>The order it waited for ended unfilled.</summary>
    PhaseOneExpired,
}

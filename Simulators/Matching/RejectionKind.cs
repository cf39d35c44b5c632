namespace Acinaces.Simulators.Matching;

/// <summary>Why an engine refused a command. Nothing changed.</summary>
internal enum RejectionKind
{
    FilterFailure,
    InsufficientBalance,
    DuplicateOrder,
    WouldMatchImmediately,
    WouldTriggerImmediately,
    UnknownOrder,
    QuantityIncrease,
    NothingChanges,

    /// <summary>Two legs do not stand on either side of the market.</summary>
    PricesUnrelated,
}

using Acinaces.Domain.Exchanges;

namespace Acinaces.Adapters.Stores;

/// <summary>A call to an exchange, for the record. Holds no key and no signature.</summary>
/// <param name="Operation">ORDER_SUBMIT, ORDER_CANCEL, ORDER_MODIFY, BALANCE_QUERY or POSITION_QUERY.</param>
/// <param name="Subject">The order or asset concerned.</param>
/// <param name="Outcome">What came of it, in words.</param>
public sealed record ExchangeCall(string TenantId, ExchangeId ExchangeId, string Operation, string Subject, string Outcome, bool Succeeded, TimeSpan Latency, DateTimeOffset At)
{
    /// <summary>The kind of fault, by the name that kill triggers know it. Absent when the call went well.</summary>
    public string? ErrorType { get; init; }
}

using Acinaces.Domain.Exchanges;

namespace Acinaces.Adapters.Exchanges;

/// <summary>An exchange did not answer a question. Its text never holds an address, key or signature.</summary>
public sealed class ExchangeException(ExchangeId exchange, ErrorCategory category, string message, TimeSpan? retryAfter, Exception? inner)
    : Exception($"{exchange}: {message}", inner)
{
    public ErrorCategory Category { get; } = category;

    /// <summary>How long to stay away. Absent when the exchange did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether it was not the exchange that refused, but what we allow ourselves there.</summary>
    public bool IsOwnLimit { get; init; }
}

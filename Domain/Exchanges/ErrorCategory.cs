namespace Acinaces.Domain.Exchanges;

/// <summary>What a fault at an exchange asks for. Every fault is in exactly one category.</summary>
public enum ErrorCategory
{
    /// <summary>Passing fault: verify, then try again with growing delays.</summary>
    Retryable,

    /// <summary>Too many requests: wait as told.</summary>
    RateLimited,

    /// <summary>Our request is wrong: do not repeat it.</summary>
    InvalidRequest,

    /// <summary>The exchange failed: what happened to an order is uncertain.</summary>
    ExchangeError,

    /// <summary>Our credentials are refused: stop using the exchange.</summary>
    Fatal,
}

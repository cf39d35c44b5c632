namespace Acinaces.Domain.Exchanges;

/// <summary>The category of a fault at an exchange.</summary>
public static class ErrorCategories
{
    /// <summary>Sorts a call that did not succeed.</summary>
    /// <param name="status">The HTTP status. Absent when no answer came.</param>
    /// <param name="mayHaveHadEffect">Whether the call could have placed or changed an order.</param>
    public static ErrorCategory Of(int? status, bool mayHaveHadEffect) => status switch
    {
        429 or 418 => ErrorCategory.RateLimited,
        401 or 403 => ErrorCategory.Fatal,
        >= 400 and < 500 => ErrorCategory.InvalidRequest,
        // Without an answer an order may exist: that is never simply tried again.
        _ => mayHaveHadEffect ? ErrorCategory.ExchangeError : ErrorCategory.Retryable,
    };

    /// <summary>Whether the outcome of an order is uncertain after a fault of that category.</summary>
    public static bool LeavesOutcomeUnknown(ErrorCategory category) => category is ErrorCategory.ExchangeError;

    /// <summary>Whether somebody must be told.</summary>
    public static bool NeedsAlert(ErrorCategory category) => category is ErrorCategory.ExchangeError or ErrorCategory.Fatal;
}

using Acinaces.Domain.Exchanges;

namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>What each fault at Binance asks for.</summary>
/// <remarks>Source: Binance spot API documentation, "Error codes".</remarks>
public static class BinanceErrors
{
    public static ErrorCategory CategoryOf(int httpStatus, int code) => (httpStatus, code) switch
    {
        (418 or 429, _) or (_, -1003 or -1015) => ErrorCategory.RateLimited,
        (401, _) or (_, -1002 or -1022 or -2014 or -2015) => ErrorCategory.Fatal,
        (_, -1000 or -1001 or -1006 or -1007) => ErrorCategory.ExchangeError,
        (_, -1008 or -1016 or -1021 or -1034) or (0, _) => ErrorCategory.Retryable,
        ( >= 500, _) => ErrorCategory.ExchangeError,
        _ => ErrorCategory.InvalidRequest,
    };

    public static ErrorCategory CategoryOf(BinanceException error) => CategoryOf(error.HttpStatus, error.Code);
}

using System.Globalization;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>Every refusal of the venue with its code and its exact text. Clients match on both.</summary>
/// <remarks>Source: Binance spot API documentation, "Error codes"; texts of the matching engine as listed there.</remarks>
internal static class BinanceErrors
{
    public static BinanceException TooMuchWeight(int limit, int retryAfter) =>
        new(429, -1003, $"Too much request weight used; current limit is {limit} request weight per 1 MINUTE. Please use WebSocket Streams for live updates to avoid polling the API.") { RetryAfterSeconds = retryAfter };

    public static BinanceException Banned(long untilMs, int retryAfter) =>
        new(418, -1003, $"Way too much request weight used; IP banned until {untilMs.ToString(CultureInfo.InvariantCulture)}. Please use WebSocket Streams for live updates to avoid bans.") { RetryAfterSeconds = retryAfter };

    public static BinanceException TooManyOrders(int limit, string interval, int retryAfter) =>
        new(429, -1015, $"Too many new orders; current limit is {limit} orders per {interval}.") { RetryAfterSeconds = retryAfter };

    public static BinanceException Timeout() => new(408, -1007, "Timeout waiting for response from backend server. Send status unknown; execution status unknown.");

    public static BinanceException UnsupportedOperation() => Bad(-1020, "This operation is not supported.");

    public static BinanceException OutsideReceiveWindow() => Bad(-1021, "Timestamp for this request is outside of the recvWindow.");

    public static BinanceException AheadOfServer() => Bad(-1021, "Timestamp for this request was 1000ms ahead of the server's time.");

    public static BinanceException BadSignature() => Bad(-1022, "Signature for this request is not valid.");

    public static BinanceException IllegalCharacters(string name, string legal) => Bad(-1100, $"Illegal characters found in parameter '{name}'; legal range is '{legal}'.");

    public static BinanceException DuplicateParameter() => Bad(-1101, "Duplicate values for a parameter detected.");

    public static BinanceException Mandatory(string name) => Bad(-1102, $"Mandatory parameter '{name}' was not sent, was empty/null, or malformed.");

    public static BinanceException MandatoryOneOf(string first, string second) =>
        Bad(-1102, $"Param '{first}' or '{second}' must be sent, but both were empty/null!");

    public static BinanceException NotAllRead(int read, int sent) => Bad(-1104, $"Not all sent parameters were read; read '{read}' parameter(s) but was sent '{sent}'.");

    public static BinanceException Empty(string name) => Bad(-1105, $"Parameter '{name}' was empty.");

    public static BinanceException NotRequired(string name) => Bad(-1106, $"Parameter '{name}' sent when not required.");

    public static BinanceException TooMuchPrecision(string name) => Bad(-1111, $"Parameter '{name}' has too much precision.");

    public static BinanceException UnsupportedCombination() => Bad(-1014, "Unsupported order combination.");

    public static BinanceException BadTimeInForce() => Bad(-1115, "Invalid timeInForce.");

    public static BinanceException BadOrderType() => Bad(-1116, "Invalid orderType.");

    public static BinanceException BadSide() => Bad(-1117, "Invalid side.");

    public static BinanceException BadInterval() => Bad(-1120, "Invalid interval.");

    public static BinanceException BadSymbol() => Bad(-1121, "Invalid symbol.");

    public static BinanceException BadListenKey() => Bad(-1125, "This listenKey does not exist.");

    public static BinanceException MoreThanHours(int hours) => Bad(-1127, $"More than {hours} hours between startTime and endTime.");

    public static BinanceException BadCombination() => Bad(-1128, "Combination of optional parameters invalid.");

    public static BinanceException InvalidData(string name) => Bad(-1130, $"Data sent for parameter '{name}' is not valid.");

    public static BinanceException BadStrategyType() => Bad(-1134, "'strategyType' was less than 1000000.");

    public static BinanceException BadJson() => Bad(-1135, "Invalid JSON Request");

    public static BinanceException BadTickerType() => Bad(-1139, "Invalid ticker type.");

    public static BinanceException BadCancelRestrictions() => Bad(-1145, "Invalid cancelRestrictions");

    public static BinanceException DuplicateSymbols() => Bad(-1151, "Symbol is present multiple times in the list.");

    public static BinanceException OcoTypeUnsupported() => Bad(-1158, "Order type not supported in OCO.");

    public static BinanceException OcoBothLimits() => Bad(-1168, "Both OCO orders cannot be limit.");

    /// <param name="where">above or below.</param>
    public static BinanceException OcoMustBe(int code, string kind, string side, string where) => Bad(code, $"A {kind} order in a {side} OCO must be {where}.");

    public static BinanceException BadTimeUnit() => Bad(-1194, "Invalid value for time unit; expected either MICROSECOND or MILLISECOND.");

    public static BinanceException Rejected(string text) => Bad(-2010, text);

    public static BinanceException UnknownOrder() => Bad(-2011, "Unknown order sent.");

    public static BinanceException CancelRestricted() => Bad(-2011, "Order was not canceled due to cancel restrictions.");

    public static BinanceException NoSuchOrder() => Bad(-2013, "Order does not exist.");

    public static BinanceException BadKeyFormat() => new(401, -2014, "API-key format invalid.");

    public static BinanceException RejectedKey() => new(401, -2015, "Invalid API-key, IP, or permissions for action.");

    public static BinanceException SubscriptionActive() => Bad(-2035, "User Data Stream subscription already active.");

    public static BinanceException SubscriptionInactive() => Bad(-2036, "User Data Stream subscription not active.");

    public static BinanceException AmendRejected(string text) => Bad(-2038, text);

    public static BinanceException IdsDoNotMatch() => Bad(-2039, "Client order ID is not correct for this order ID.");

    public static BinanceException UnsupportedSignature() => Bad(-4056, "HMAC_SHA256 API key is not supported.");

    public static BinanceException InsufficientBalance() => Rejected("Account has insufficient balance for requested action.");

    public static BinanceException Of(Rejection rejection, bool isAmendment = false) => rejection.Kind switch
    {
        RejectionKind.FilterFailure => Bad(-1013, $"Filter failure: {rejection.Filter}"),
        RejectionKind.InsufficientBalance => InsufficientBalance(),
        RejectionKind.DuplicateOrder => Rejected("Duplicate order sent."),
        RejectionKind.WouldMatchImmediately => Rejected("Order would immediately match and take."),
        RejectionKind.WouldTriggerImmediately => Rejected("Order would trigger immediately."),
        RejectionKind.UnknownOrder => isAmendment ? AmendRejected("Unknown order sent.") : UnknownOrder(),
        RejectionKind.PricesUnrelated => Rejected("The relationship of the prices for the orders is not correct."),
        RejectionKind.QuantityIncrease => AmendRejected("Order amend (quantity increase) is not supported."),
        RejectionKind.NothingChanges => AmendRejected("The requested action would change no state; rejecting."),
        _ => throw new ArgumentOutOfRangeException(nameof(rejection), rejection.Kind, "A rejection without a text."),
    };

    private static BinanceException Bad(int code, string text) => new(400, code, text);
}

using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

internal static partial class OrderLog
{
    [LoggerMessage(300, LogLevel.Information, "Order {OrderId} is {Status}; the exchange answered in {LatencyMs} ms.")]
    public static partial void Settled(ILogger logger, string orderId, string status, decimal latencyMs);

    [LoggerMessage(301, LogLevel.Warning, "The outcome of order {OrderId} is unknown: {Reason}")]
    public static partial void Unknown(ILogger logger, string orderId, string reason);

    [LoggerMessage(302, LogLevel.Warning, "Order {OrderId} was refused before it was sent: {Reason}")]
    public static partial void Refused(ILogger logger, string orderId, string? reason);

    [LoggerMessage(304, LogLevel.Error, "Order {OrderId} could not be cancelled for a halt: {Reason}")]
    public static partial void NotCancelled(ILogger logger, string orderId, string reason);

    [LoggerMessage(305, LogLevel.Error, "Order {OrderId} could not be reconciled.")]
    public static partial void NotReconciled(ILogger logger, Exception error, string orderId);

    [LoggerMessage(306, LogLevel.Error, "Order {OrderId} was filled after it had ended.")]
    public static partial void LateFill(ILogger logger, string orderId);

    [LoggerMessage(309, LogLevel.Warning, "Cancelling order {OrderId} has to wait: {Reason}")]
    public static partial void Deferred(ILogger logger, string orderId, string reason);

    [LoggerMessage(308, LogLevel.Error, "{ExchangeId} wants nothing sent that counts as {Category} until {Until}.")]
    public static partial void Banned(ILogger logger, string exchangeId, string category, DateTimeOffset until);

    [LoggerMessage(307, LogLevel.Warning, "{ExchangeId} did not say what routing needs, and gets no order.")]
    public static partial void NotRouted(ILogger logger, Exception error, string exchangeId);
}

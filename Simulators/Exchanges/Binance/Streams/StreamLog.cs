using Microsoft.Extensions.Logging;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>What market streams log.</summary>
internal static partial class StreamLog
{
    [LoggerMessage(3002, LogLevel.Warning, "There is no stream {Stream}: the subscription is accepted, as the vendor does, but nothing will come")]
    public static partial void UnknownStream(ILogger logger, string stream);
}

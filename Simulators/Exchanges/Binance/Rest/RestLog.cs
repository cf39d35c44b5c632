using Microsoft.Extensions.Logging;

namespace Acinaces.Simulators.Exchanges.Binance.Rest;

/// <summary>What the REST interface logs.</summary>
internal static partial class RestLog
{
    [LoggerMessage(3001, LogLevel.Warning, "{Venue} has no {Method} {Path}: a client asked for something that is not simulated")]
    public static partial void UnknownPath(ILogger logger, string venue, string method, string path);
}

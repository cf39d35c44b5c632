using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Runtime;

internal static partial class RuntimeLog
{
    [LoggerMessage(100, LogLevel.Debug, "Invocation done in {DurationMs} ms.")]
    public static partial void Done(ILogger logger, decimal durationMs);

    [LoggerMessage(101, LogLevel.Error, "Invocation failed after {DurationMs} ms.")]
    public static partial void Failed(ILogger logger, Exception error, decimal durationMs);

    [LoggerMessage(102, LogLevel.Critical, "The function cannot start.")]
    public static partial void CannotStart(ILogger logger, Exception error);

    [LoggerMessage(103, LogLevel.Debug, "The runtime API has closed; the process ends. {Reason}")]
    public static partial void Ended(ILogger logger, string reason);
}

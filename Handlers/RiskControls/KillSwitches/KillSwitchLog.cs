using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

internal static partial class KillSwitchLog
{
    [LoggerMessage(400, LogLevel.Critical, "Kill switch activated for {Where} by {UserId}.")]
    public static partial void Activated(ILogger logger, string where, string userId);

    [LoggerMessage(401, LogLevel.Warning, "Kill switch lifted for {Where} by {UserId}.")]
    public static partial void Lifted(ILogger logger, string where, string userId);
}

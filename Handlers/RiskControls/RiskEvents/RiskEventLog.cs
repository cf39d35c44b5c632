using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.RiskControls.RiskEvents;

internal static partial class RiskEventLog
{
    [LoggerMessage(420, LogLevel.Error, "Event {BusEventId} of type {DetailType} is not a risk event of ours and was not stored.")]
    public static partial void NotUnderstood(ILogger logger, string busEventId, string detailType);
}

using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.RiskControls.RiskEvents;

internal static partial class RiskEventLog
{
    /// <summary>Counted: see the topology's log metrics.</summary>
    [LoggerMessage(411, LogLevel.Information, "Risk event {EventType} of severity {Severity} is stored.")]
    public static partial void Reported(ILogger logger, string eventType, string severity);

    [LoggerMessage(420, LogLevel.Error, "Event {BusEventId} of type {DetailType} is not a risk event of ours and was not stored.")]
    public static partial void NotUnderstood(ILogger logger, string busEventId, string detailType);
}

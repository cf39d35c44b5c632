namespace Acinaces.Topology.Alarms;

/// <summary>The event ids of log lines that are counted; functions write them under these ids, and a test holds the two together.</summary>
public static class LogEvents
{
    /// <summary>An order has a state that the exchange confirmed: field <c>status</c>.</summary>
    public const int OrderSettled = 300;

    /// <summary>An exchange was asked and did not answer.</summary>
    public const int OutcomeUnknown = 301;

    public const int KillSwitchActivated = 400;

    /// <summary>A risk event was stored: field <c>eventType</c>.</summary>
    public const int RiskEventReported = 411;

    /// <summary>A language model is asked. Its functions are still planned.</summary>
    public const int AnalysisRequested = 500;

    /// <summary>A record of the audit trail was stored. Its functions are still planned.</summary>
    public const int AuditRecorded = 600;

    /// <summary>A secret should have been renewed: field <c>secretName</c>.</summary>
    public const int SecretOverdue = 700;

    /// <summary>Ids that no code writes yet.</summary>
    public static IReadOnlyList<int> Planned => [AnalysisRequested, AuditRecorded];
}

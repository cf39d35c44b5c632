namespace Acinaces.ServiceDefaults.Logging;

/// <summary>What every log line of the work in hand carries. A function process does one thing at a time, so one instance per process is enough.</summary>
public sealed class LogContext
{
    public string CorrelationId { get; private set; } = "";

    public string TenantId { get; private set; } = "";

    public string Operation { get; private set; } = "";

    public void Begin(string correlationId) => (CorrelationId, TenantId, Operation) = (correlationId, "", "");

    /// <summary>Called as soon as the caller and the wanted operation are known.</summary>
    public void Identify(string tenantId, string operation) => (TenantId, Operation) = (tenantId, operation);
}

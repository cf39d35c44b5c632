using System.Text.Json;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.RiskControls.RiskEvents;
using Acinaces.ServiceDefaults.Telemetry;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.RiskControls;

/// <summary>Stores a risk event, then tells the bus. What is stored stands, even if the bus cannot be told.</summary>
internal sealed partial class RiskReporter(FunctionServices services)
{
    private readonly RiskEventStore _store = new(services.Tables, services.TableNames, TimeSpan.FromDays(services.Settings.AuditRetentionDays));

    public async Task ReportAsync(RiskEvent happened, string correlationId, Action<Utf8JsonWriter>? payload, CancellationToken cancellationToken)
    {
        await _store.AddAsync(happened, cancellationToken).ConfigureAwait(false);
        RiskEventLog.Reported(services.Logger, WireName.Of(happened.EventType), WireName.Of(happened.Severity));
        try
        {
            await services.Events.PublishAsync(happened, correlationId, CurrentTrace.Header, payload, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException error)
        {
            NotPublished(services.Logger, error, happened.EventId);
        }
    }

    [LoggerMessage(410, LogLevel.Critical, "Risk event {RiskEventId} could not be published; it is stored.")]
    private static partial void NotPublished(ILogger logger, Exception error, string riskEventId);
}

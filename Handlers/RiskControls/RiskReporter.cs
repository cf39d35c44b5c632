using System.Text.Json;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Adapters.Events;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Events;
using Acinaces.Handlers.RiskControls.RiskEvents;
using Acinaces.ServiceDefaults.Telemetry;

namespace Acinaces.Handlers.RiskControls;

/// <summary>Stores risk events, each in one transaction with the change it tells of, and tells the bus.</summary>
internal sealed class RiskReporter(FunctionServices services)
{
    private readonly Announcer _announcer = new(services);

    public RiskEventStore Store { get; } = new(services.Tables, services.TableNames, TimeSpan.FromDays(services.Settings.AuditRetentionDays));

    /// <summary>Reports what changed nothing of ours.</summary>
    /// <param name="payload">Members of the announcement besides the event's own. Absent mostly.</param>
    public Task ReportAsync(RiskEvent happened, string correlationId, Action<Utf8JsonWriter>? payload, CancellationToken cancellationToken) =>
        StoreAsync(null, happened, correlationId, payload, cancellationToken);

    /// <summary>Makes a change and reports it: both or neither.</summary>
    /// <returns>False when the change's condition did not hold.</returns>
    public async Task<bool> RecordAsync(TableWrite change, RiskEvent happened, string correlationId, Action<Utf8JsonWriter>? payload, CancellationToken cancellationToken)
    {
        if (!await StoreAsync(change, happened, correlationId, payload, cancellationToken).ConfigureAwait(false)) return false;
        // Changes of this kind are rare; nothing may come that would take the removal along.
        await services.Outbox.TidyAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<bool> StoreAsync(TableWrite? change, RiskEvent happened, string correlationId, Action<Utf8JsonWriter>? payload, CancellationToken cancellationToken)
    {
        var news = BusEvents.Of(happened, correlationId, CurrentTrace.Header, payload) is { } entry
            ? new Announcement(happened.TenantId, happened.EventId, 0, services.Now, [entry])
            : null;
        var removals = services.Outbox.TakeRemovals();
        if (!await Store.RecordAsync(happened, change, news is null ? removals : [services.Outbox.Keep(news), .. removals], cancellationToken).ConfigureAwait(false))
        {
            services.Outbox.Return(removals);
            return false;
        }
        RiskEventLog.Reported(services.Logger, WireName.Of(happened.EventType), WireName.Of(happened.Severity));
        if (news is not null) await _announcer.TellAsync(news, cancellationToken).ConfigureAwait(false);
        return true;
    }
}

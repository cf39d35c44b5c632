using System.Text.Json;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.Events;
using Acinaces.Handlers.RiskControls.RiskEvents;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.RiskControls;

/// <summary>Stores what the bus brings, and answers questions about it. Publishes nothing to the bus, so no event goes round in circles.</summary>
public sealed class RiskEventsFunction
{
    private const int DefaultPageSize = 50;
    private static readonly TimeSpan DefaultSpan = TimeSpan.FromDays(7);
    private readonly FunctionServices _services;
    private readonly RiskEventStore _events;
    private readonly AlertConfigStore _alerts;

    private RiskEventsFunction(FunctionServices services)
    {
        _services = services;
        _events = new RiskEventStore(services.Tables, services.TableNames, TimeSpan.FromDays(services.Settings.AuditRetentionDays));
        _alerts = new AlertConfigStore(services.Tables, services.TableNames);
    }

    public static IFunction Create(FunctionServices services)
    {
        var function = new RiskEventsFunction(services);
        var api = services.Api(RiskControlFunctions.RiskEvents, new Dictionary<string, ApiOperation>
        {
            ["GET /risk-events"] = function.ListAsync,
            ["GET /risk-events/{id}"] = function.ReadAsync,
            ["GET /risk-events/stats"] = function.StatsAsync,
            ["GET /risk-events/alert-config"] = function.AlertsAsync,
            ["PUT /risk-events/alert-config"] = function.SetAlertsAsync,
        });
        return new DispatchedFunction(api) { OnBusEvent = function.StoreAsync };
    }

    private async Task<ApiAnswer> ListAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (limit, offset) = (call.QueryLimit(DefaultPageSize), call.QueryOffset());
        var events = await MatchingAsync(call, cancellationToken).ConfigureAwait(false);
        RiskEventView[] page = [.. events.Skip(offset).Take(limit).Select(RiskEventView.Of)];
        return ApiAnswer.Ok(new RiskEventList(page, events.Length, limit, offset, offset + page.Length < events.Length), RiskEventsJson.Default.RiskEventList);
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var found = await _events.FindAsync(call.TenantId, call.Path("id"), cancellationToken).ConfigureAwait(false) ?? throw new ApiProblemException(ApiProblem.NotFound("The risk event"));
        return ApiAnswer.Ok(RiskEventView.Of(found), RiskEventsJson.Default.RiskEventView);
    }

    private async Task<ApiAnswer> StatsAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var events = await MatchingAsync(call, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(
            new RiskEventStats(
                events.Length,
                events.GroupBy(happened => WireName.Of(happened.EventType)).ToDictionary(group => group.Key, group => group.Count()),
                events.GroupBy(happened => WireName.Of(happened.Severity)).ToDictionary(group => group.Key, group => group.Count())),
            RiskEventsJson.Default.RiskEventStats);
    }

    private async Task<ApiAnswer> AlertsAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var stored = await _alerts.FindAsync(call.TenantId, cancellationToken).ConfigureAwait(false);
        var config = (stored is null ? null : JsonSerializer.Deserialize(stored, RiskEventsJson.Default.AlertConfigBody)) ?? AlertConfigBody.Default;
        return ApiAnswer.Ok(config, RiskEventsJson.Default.AlertConfigBody);
    }

    private async Task<ApiAnswer> SetAlertsAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var config = call.Read(RiskEventsJson.Default.AlertConfigBody);
        var checks = new Checks();
        checks.Name<Severity>("severityThreshold", config.SeverityThreshold);
        foreach (var type in config.EventTypes ?? []) checks.Name<RiskEventType>("eventTypes", type);
        foreach (var channel in config.Channels ?? []) channel.Check(checks);
        checks.Require();
        await _alerts.SaveAsync(call.TenantId, JsonSerializer.Serialize(config, RiskEventsJson.Default.AlertConfigBody), _services.Now, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(config, RiskEventsJson.Default.AlertConfigBody);
    }

    /// <summary>The publisher stores before it publishes, so mostly the event is here already; storing it again changes nothing.</summary>
    private async Task StoreAsync(BusEvent happened, CancellationToken cancellationToken)
    {
        if (RiskEventDetail.Read(happened) is { } read) await _events.AddAsync(read, cancellationToken).ConfigureAwait(false);
        else RiskEventLog.NotUnderstood(_services.Logger, happened.Id, happened.DetailType);
    }

    private async Task<RiskEvent[]> MatchingAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var types = call.QueryEnums<RiskEventType>("eventType");
        var severities = call.QueryEnums<Severity>("severity");
        var (strategy, asset) = (call.Query("strategyId"), call.Query("assetId"));
        var to = call.QueryInstant("to") ?? _services.Now.AddMinutes(1);
        var from = call.QueryInstant("from") ?? to - DefaultSpan;
        if (from > to) throw new ApiProblemException(ApiProblem.InvalidParameter("from", "from lies after to."));
        return
        [
            .. (await _events.ListAsync(call.TenantId, from, to, cancellationToken).ConfigureAwait(false)).Where(happened =>
                (types.Count == 0 || types.Contains(happened.EventType)) && (severities.Count == 0 || severities.Contains(happened.Severity))
                && (strategy is null || happened.StrategyId == strategy) && (asset is null || happened.AssetId == asset)),
        ];
    }
}

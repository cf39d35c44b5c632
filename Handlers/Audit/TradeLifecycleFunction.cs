using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Trades;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.Audit.Trades;
using Acinaces.Handlers.Runtime;
using Acinaces.ServiceDefaults.Telemetry;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.Audit;

/// <summary>The steps of trades: record and read. Steps are added, never changed.</summary>
public sealed class TradeLifecycleFunction
{
    private const int DefaultPageSize = 50;
    private readonly FunctionServices _services;
    private readonly TradeEventStore _steps;

    private TradeLifecycleFunction(FunctionServices services) => (_services, _steps) = (services, new TradeEventStore(services.Tables, services.TableNames));

    public static IFunction Create(FunctionServices services)
    {
        var function = new TradeLifecycleFunction(services);
        return new DispatchedFunction(services.Api(AuditFunctions.TradeLifecycle, new Dictionary<string, ApiOperation>
        {
            ["GET /trade-lifecycle"] = function.ListAsync,
            ["POST /trade-lifecycle"] = function.RecordAsync,
            ["GET /trade-lifecycle/{correlationId}"] = function.ReadAsync,
            ["GET /trade-lifecycle/{correlationId}/latency"] = function.LatencyAsync,
        }));
    }

    private async Task<ApiAnswer> ListAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (limit, offset) = (call.QueryLimit(DefaultPageSize), call.QueryOffset());
        var types = call.QueryEnums<TradeEventType>("eventType");
        var steps = (await _steps.ListAsync(call.TenantId, cancellationToken).ConfigureAwait(false)).Where(step => types.Count == 0 || types.Contains(step.EventType)).ToArray();
        TradeStepView[] page = [.. steps.Skip(offset).Take(limit).Select(step => TradeStepView.Of(new TradeStep(step, null)))];
        return ApiAnswer.Ok(new TradeStepList(page, steps.Length, limit, offset, offset + page.Length < steps.Length), TradesJson.Default.TradeStepList);
    }

    private async Task<ApiAnswer> RecordAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var body = call.Read(TradesJson.Default.TradeStepBody);
        var checks = new Checks();
        checks.Id("correlationId", body.CorrelationId);
        var type = checks.Name<TradeEventType>("eventType", body.EventType);
        if (body.EventId is not null) checks.Id("eventId", body.EventId);
        checks.Require();
        var step = new TradeEvent(body.EventId ?? _services.Ids.Next(), call.TenantId, body.CorrelationId ?? "", type, body.Timestamp ?? _services.Now);
        var added = await _steps.AddAsync(step, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Json(added ? 201 : 200, TradeStepView.Of(new TradeStep(step, null)), TradesJson.Default.TradeStepView);
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var steps = await StepsAsync(call, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(new TradeView(call.Path("correlationId"), [.. steps.Select(TradeStepView.Of)]), TradesJson.Default.TradeView);
    }

    private async Task<ApiAnswer> LatencyAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var steps = await StepsAsync(call, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(
            new TradeLatencyView(call.Path("correlationId"), TradeLatency.Total(steps).Milliseconds(), [.. steps.Select(TradeStepView.Of)]), TradesJson.Default.TradeLatencyView);
    }

    private async Task<IReadOnlyList<TradeStep>> StepsAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var correlationId = call.Path("correlationId");
        var steps = TradeLatency.Steps(await _steps.OfTradeAsync(call.TenantId, correlationId, cancellationToken).ConfigureAwait(false), correlationId);
        return steps.Count > 0 ? steps : throw new ApiProblemException(ApiProblem.NotFound("The trade"));
    }
}

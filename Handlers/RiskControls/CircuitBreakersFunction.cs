using System.Text.Json;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Risk;
using Acinaces.Domain.RiskEvents;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.Events;
using Acinaces.Handlers.RiskControls.Breakers;
using Acinaces.Handlers.RiskControls.Outcomes;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.RiskControls;

/// <summary>Circuit breakers: definitions, trips and resets by hand, and the sweep that moves them on when their time has come.</summary>
public sealed class CircuitBreakersFunction
{
    private const int MaxAttempts = 10;
    private const int MostPerSweep = 1000;
    private readonly FunctionServices _services;
    private readonly CircuitBreakerStore _breakers;
    private readonly BreakerWatch _watch;
    private readonly RiskReporter _reporter;

    private CircuitBreakersFunction(FunctionServices services)
    {
        _services = services;
        _breakers = new CircuitBreakerStore(services.Tables, services.TableNames);
        _watch = new BreakerWatch(_breakers, new OutcomeObservationStore(services.Tables, services.TableNames));
        _reporter = new RiskReporter(services);
    }

    public static IFunction Create(FunctionServices services)
    {
        var function = new CircuitBreakersFunction(services);
        var api = services.Api(RiskControlFunctions.CircuitBreakers, new Dictionary<string, ApiOperation>
        {
            ["POST /circuit-breakers"] = function.CreateAsync,
            ["GET /circuit-breakers"] = function.ListAsync,
            ["GET /circuit-breakers/{id}"] = function.ReadAsync,
            ["PUT /circuit-breakers/{id}"] = function.ChangeAsync,
            ["DELETE /circuit-breakers/{id}"] = function.DeleteAsync,
            ["POST /circuit-breakers/{id}/reset"] = function.ResetAsync,
            ["POST /circuit-breakers/{id}/trip"] = function.TripAsync,
        });
        return new DispatchedFunction(api)
        {
            Actions = new Dictionary<string, ActionOperation> { [Schedules.BreakerCooldownSweep.Action] = function.SweepAsync },
            OnBusEvent = function.ObserveAsync,
        };
    }

    private async Task<ApiAnswer> CreateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var breaker = BreakerValidation.Validate(call.Read(BreakersJson.Default.BreakerDraft), call.TenantId, _services.Ids.Next()).Require();
        await _breakers.SaveAsync(breaker, 0, _services.Now, cancellationToken).ConfigureAwait(false);
        return Answer(201, breaker);
    }

    private async Task<ApiAnswer> ListAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (state, scope) = (call.QueryEnum<BreakerState>("state"), call.QueryEnum<BreakerScope>("scope"));
        var breakers = (await _breakers.ListAsync(call.TenantId, cancellationToken).ConfigureAwait(false)).Select(stored => stored.Value)
            .Where(breaker => (state is null || breaker.State == state) && (scope is null || breaker.Scope == scope));
        return ApiAnswer.Ok(new BreakerList([.. breakers.Select(BreakerView.Of)]), BreakersJson.Default.BreakerList);
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken) =>
        Answer(200, (await FindAsync(call.TenantId, call.Path("id"), cancellationToken).ConfigureAwait(false)).Value);

    /// <summary>Changes the definition; state and counts stay, or an open breaker could be closed without right.</summary>
    private async Task<ApiAnswer> ChangeAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var body = call.Read(BreakersJson.Default.BreakerDraft);
        return Answer(200, await UpdateAsync(call.TenantId, call.Path("id"), body.Merge, null, call.RequestId, cancellationToken).ConfigureAwait(false));
    }

    private async Task<ApiAnswer> DeleteAsync(ApiCall call, CancellationToken cancellationToken) =>
        await _breakers.DeleteAsync(call.TenantId, call.Path("id"), cancellationToken).ConfigureAwait(false) ? ApiAnswer.NoContent : throw NotFound();

    private async Task<ApiAnswer> ResetAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (now, reason) = (_services.Now, ReasonOf(call, "Manual reset"));
        return Answer(200, await UpdateAsync(
            call.TenantId, call.Path("id"), breaker => CircuitBreakerMachine.Apply(breaker, new BreakerEvent.ResetByHand(now)),
            after => BreakerEvents.Turned(after, reason, $"Closed by {call.Caller.UserId}.", now), call.RequestId, cancellationToken).ConfigureAwait(false));
    }

    private async Task<ApiAnswer> TripAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (now, reason) = (_services.Now, ReasonOf(call, "Manual trip"));
        return Answer(200, await UpdateAsync(
            call.TenantId, call.Path("id"), breaker => CircuitBreakerMachine.Apply(breaker, new BreakerEvent.TrippedByHand(now)),
            after => BreakerEvents.Turned(after, reason, $"Opened by {call.Caller.UserId}.", now), call.RequestId, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Lets time pass for open and half-open breakers of all tenants.</summary>
    private async Task<ReadOnlyMemory<byte>> SweepAsync(JsonElement input, CancellationToken cancellationToken)
    {
        var now = _services.Now;
        var moved = 0;
        foreach (var state in (BreakerState[])[BreakerState.Open, BreakerState.HalfOpen])
            foreach (var seen in await _breakers.InStateAsync(state, MostPerSweep, cancellationToken).ConfigureAwait(false))
            {
                var after = CircuitBreakerMachine.Apply(seen.Value, new BreakerEvent.Tick(now));
                var turned = after.State == BreakerState.Closed ? BreakerEvents.Turned(after, "Its cooldown was quiet.", "Closed by itself.", now) : null;
                // Somebody else's change wins; the next sweep is a minute away.
                if (after != seen.Value && await SaveAsync(after, seen.Version, turned, "sweep", cancellationToken).ConfigureAwait(false)) moved++;
            }
        return JsonSerializer.SerializeToUtf8Bytes(new SweepReport(moved), BreakersJson.Default.SweepReport);
    }

    /// <summary>An order has ended: every breaker that guards such orders notes it, and trips when its condition is met.</summary>
    private async Task ObserveAsync(BusEvent happened, CancellationToken cancellationToken)
    {
        if (OrderOutcomeDetail.Read(happened) is not { } outcome) return;
        foreach (var (breakerId, at, cause) in await _watch.ObserveAsync(outcome, cancellationToken).ConfigureAwait(false))
        {
            // The exchange's clock may be ahead of ours; what trips the breaker must count as answered.
            var now = _services.Now > at ? _services.Now : at;
            await UpdateAsync(
                outcome.TenantId, breakerId, breaker => CircuitBreakerMachine.Apply(breaker, new BreakerEvent.ConditionMet(now)),
                after => BreakerEvents.Turned(after, cause, "Opened by itself.", now), outcome.OutcomeId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <param name="tell">What a change is to others. Absent when it concerns nobody.</param>
    private async Task<CircuitBreaker> UpdateAsync(
        string tenantId, string breakerId, Func<CircuitBreaker, CircuitBreaker> change, Func<CircuitBreaker, RiskEvent>? tell, string cause, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var seen = await FindAsync(tenantId, breakerId, cancellationToken).ConfigureAwait(false);
            var after = change(seen.Value);
            if (after == seen.Value || await SaveAsync(after, seen.Version, tell?.Invoke(after), cause, cancellationToken).ConfigureAwait(false)) return after;
        }
        throw new ApiProblemException(ApiProblem.Unavailable("The breaker keeps changing."));
    }

    /// <returns>False when somebody else changed it since.</returns>
    private Task<bool> SaveAsync(CircuitBreaker after, long seen, RiskEvent? turned, string cause, CancellationToken cancellationToken) => turned is null
        ? _breakers.SaveAsync(after, seen, _services.Now, cancellationToken)
        : _reporter.RecordAsync(_breakers.Change(after, seen, _services.Now), turned, cause, null, cancellationToken);

    private async Task<Versioned<CircuitBreaker>> FindAsync(string tenantId, string breakerId, CancellationToken cancellationToken) =>
        await _breakers.FindAsync(tenantId, breakerId, cancellationToken).ConfigureAwait(false) ?? throw NotFound();

    private static string ReasonOf(ApiCall call, string absent) => call.Read(BreakersJson.Default.ReasonBody).Reason is { } reason && !string.IsNullOrWhiteSpace(reason) ? reason.Trim() : absent;

    private static ApiAnswer Answer(int status, CircuitBreaker breaker) => ApiAnswer.Json(status, BreakerView.Of(breaker), BreakersJson.Default.BreakerView);

    private static ApiProblemException NotFound() => new(ApiProblem.NotFound("The circuit breaker"));
}

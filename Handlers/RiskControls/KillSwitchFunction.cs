using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Identity;
using Acinaces.Domain.Risk;
using Acinaces.Handlers.Api;
using Acinaces.Handlers.Events;
using Acinaces.Handlers.RiskControls.KillSwitches;
using Acinaces.Handlers.RiskControls.Outcomes;
using Acinaces.Handlers.Runtime;
using Acinaces.Topology.Functions;

namespace Acinaces.Handlers.RiskControls;

/// <summary>Halts trading of a tenant or of a part of it, and lifts halts.</summary>
public sealed class KillSwitchFunction
{
    private const int MaxAttempts = 10;
    private const string AutomaticActor = "SYSTEM";
    private readonly FunctionServices _services;
    private readonly KillSwitchStore _store;
    private readonly KillSwitchConfigStore _configs;
    private readonly KillTriggerWatch _watch;
    private readonly RiskReporter _reporter;

    private KillSwitchFunction(FunctionServices services)
    {
        _services = services;
        _store = new KillSwitchStore(services.Tables, services.TableNames);
        _configs = new KillSwitchConfigStore(services.Tables, services.TableNames);
        _watch = new KillTriggerWatch(_configs, new OutcomeObservationStore(services.Tables, services.TableNames));
        _reporter = new RiskReporter(services);
    }

    public static IFunction Create(FunctionServices services)
    {
        var function = new KillSwitchFunction(services);
        return new DispatchedFunction(services.Api(RiskControlFunctions.KillSwitch, new Dictionary<string, ApiOperation>
        {
            ["GET /kill-switch"] = function.ReadAsync,
            ["GET /kill-switch/active"] = function.ActiveAsync,
            ["GET /kill-switch/config"] = function.ConfigAsync,
            ["PUT /kill-switch/config"] = function.SetConfigAsync,
            ["POST /kill-switch/activate"] = function.ActivateAsync,
            ["POST /kill-switch/deactivate"] = function.DeactivateAsync,
            ["POST /kill-switch"] = function.ActivateAsync,
            ["PUT /kill-switch/{id}"] = function.SetAsync,
        }))
        {
            OnBusEvent = function.ObserveAsync,
        };
    }

    private async Task<ApiAnswer> ReadAsync(ApiCall call, CancellationToken cancellationToken) =>
        Answer((await _store.LoadAsync(call.TenantId, cancellationToken).ConfigureAwait(false)).Value);

    private async Task<ApiAnswer> ActiveAsync(ApiCall call, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(new KillSwitchFlag((await _store.LoadAsync(call.TenantId, cancellationToken).ConfigureAwait(false)).Value.IsActive), KillSwitchJson.Default.KillSwitchFlag);

    private async Task<ApiAnswer> ConfigAsync(ApiCall call, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(KillSwitchConfigBody.Read(await _configs.FindAsync(call.TenantId, cancellationToken).ConfigureAwait(false)), KillSwitchJson.Default.KillSwitchConfigBody);

    private async Task<ApiAnswer> SetConfigAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var config = call.Read(KillSwitchJson.Default.KillSwitchConfigBody);
        if (config.Faults() is { Count: > 0 } faults) throw new ApiProblemException(ApiProblem.Validation(faults));
        await _configs.SaveAsync(call.TenantId, config.Write(), _services.Now, cancellationToken).ConfigureAwait(false);
        await MarkAsync(call.TenantId, config.EnabledTriggers().Count > 0, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(config, KillSwitchJson.Default.KillSwitchConfigBody);
    }

    /// <summary>Orders look at the halts anyway; there they see whether triggers want to hear of their outcome.</summary>
    private async Task MarkAsync(string tenantId, bool hasTriggers, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var seen = await _store.LoadAsync(tenantId, cancellationToken).ConfigureAwait(false);
            if (seen.Value.HasTriggers == hasTriggers) return;
            if (await _store.SaveAsync(seen.Value with { HasTriggers = hasTriggers }, seen.Version, _services.Now, cancellationToken).ConfigureAwait(false)) return;
        }
        throw new ApiProblemException(ApiProblem.Unavailable("The halts keep changing; the settings are stored but not in force. Send them again."));
    }

    /// <summary>An order has ended: a trigger that is pulled by it halts the whole tenant.</summary>
    private async Task ObserveAsync(BusEvent happened, CancellationToken cancellationToken)
    {
        if (OrderOutcomeDetail.Read(happened) is not { } outcome) return;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var seen = await _store.LoadAsync(outcome.TenantId, cancellationToken).ConfigureAwait(false);
            // Told late, or told again: it has been answered with a halt, lifted or not.
            if (outcome.At <= seen.Value.LastAutomaticHaltAt) return;
            if (await _watch.ObserveAsync(outcome, seen.Value.LastAutomaticHaltAt, cancellationToken).ConfigureAwait(false) is not { } reason) return;
            // The exchange's clock may be ahead of ours; what pulled the trigger must count as answered.
            var now = _services.Now > outcome.At ? _services.Now : outcome.At;
            if (KillSwitch.Activate(seen.Value, new HaltDraft(reason, null, null), HaltTrigger.Automatic, AutomaticActor, now) is not ActivationResult.Activated activated) return;
            if (!await HaltAsync(activated, outcome.TenantId, seen.Version, outcome.OutcomeId, now, cancellationToken).ConfigureAwait(false)) continue;
            KillSwitchLog.Activated(_services.Logger, activated.Halt.Where, AutomaticActor);
            return;
        }
        throw new InvalidOperationException("The halts keep changing; the outcome will be delivered again.");
    }

    /// <summary>Halts, and announces it: both or neither, since the announcement is what cancels open orders.</summary>
    private Task<bool> HaltAsync(ActivationResult.Activated activated, string tenantId, long seen, string cause, DateTimeOffset now, CancellationToken cancellationToken) =>
        _reporter.RecordAsync(_store.Change(activated.State, seen, now), HaltEvents.Activated(tenantId, activated.Halt), cause, HaltEvents.Payload(activated.Halt), cancellationToken);

    private Task<ApiAnswer> ActivateAsync(ApiCall call, CancellationToken cancellationToken) => ActivateAsync(call, call.Read(KillSwitchJson.Default.HaltBody), cancellationToken);

    private async Task<ApiAnswer> ActivateAsync(ApiCall call, HaltBody body, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var seen = await _store.LoadAsync(call.TenantId, cancellationToken).ConfigureAwait(false);
            var now = _services.Now;
            switch (KillSwitch.Activate(seen.Value, body.ToDraft(), HaltTrigger.Manual, call.Caller.UserId, now))
            {
                case ActivationResult.Invalid invalid:
                    throw new ApiProblemException(ApiProblem.Validation(invalid.Errors));
                case ActivationResult.AlreadyActive already:
                    // Whoever pulls it again doubts that it worked: open orders are looked through once more.
                    await _reporter.ReportAsync(HaltEvents.Activated(call.TenantId, already.Halt), call.RequestId, HaltEvents.Payload(already.Halt), cancellationToken).ConfigureAwait(false);
                    return Answer(already.State);
                case ActivationResult.Activated activated when await HaltAsync(activated, call.TenantId, seen.Version, call.RequestId, now, cancellationToken).ConfigureAwait(false):
                    KillSwitchLog.Activated(_services.Logger, activated.Halt.Where, call.Caller.UserId);
                    return Answer(activated.State);
                default:
                    break;
            }
        }
        throw new ApiProblemException(ApiProblem.Unavailable("The halts keep changing."));
    }

    private Task<ApiAnswer> DeactivateAsync(ApiCall call, CancellationToken cancellationToken) => DeactivateAsync(call, call.Read(KillSwitchJson.Default.HaltBody), cancellationToken);

    private async Task<ApiAnswer> DeactivateAsync(ApiCall call, HaltBody body, CancellationToken cancellationToken)
    {
        var caller = new Caller(call.TenantId, call.Caller.UserId, Caller.RolesFrom(call.Caller.Roles));
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var seen = await _store.LoadAsync(call.TenantId, cancellationToken).ConfigureAwait(false);
            var now = _services.Now;
            switch (KillSwitch.Lift(seen.Value, body.ToDraft(), caller, requiresSecondPerson: _services.Settings.Name == "production"))
            {
                case LiftResult.Invalid invalid:
                    throw new ApiProblemException(ApiProblem.Validation(invalid.Errors));
                case LiftResult.Refused refused:
                    throw new ApiProblemException(new ApiProblem(refused.Code == ErrorCode.InsufficientPermissions ? 403 : 400, refused.Code, refused.Message));
                case LiftResult.Lifted lifted when await _reporter.RecordAsync(
                    _store.Change(lifted.State, seen.Version, now), HaltEvents.Lifted(call.TenantId, lifted.Halt, call.Caller.UserId, body.Reason ?? "", now), call.RequestId, null, cancellationToken).ConfigureAwait(false):
                    KillSwitchLog.Lifted(_services.Logger, lifted.Halt.Where, call.Caller.UserId);
                    return Answer(lifted.State);
                default:
                    break;
            }
        }
        throw new ApiProblemException(ApiProblem.Unavailable("The halts keep changing."));
    }

    /// <summary>The flat form: <c>active</c> says which of the two is wanted.</summary>
    private Task<ApiAnswer> SetAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Path("id") != call.TenantId) throw new ApiProblemException(ApiProblem.NotFound("The kill switch"));
        var body = call.Read(KillSwitchJson.Default.HaltBody);
        return body.Active switch
        {
            true => ActivateAsync(call, body, cancellationToken),
            false => DeactivateAsync(call, body, cancellationToken),
            null => throw new ApiProblemException(ApiProblem.Validation([FieldError.Required("active")])),
        };
    }

    private static ApiAnswer Answer(KillSwitchState state) => ApiAnswer.Ok(KillSwitchView.Of(state), KillSwitchJson.Default.KillSwitchView);
}

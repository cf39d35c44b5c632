using Acinaces.Adapters.Stores;
using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <summary>Shows kill triggers the outcomes of orders, and finds the one that is pulled.</summary>
internal sealed class KillTriggerWatch(KillSwitchConfigStore configs, OutcomeObservationStore observations)
{
    /// <summary>Notes the outcome, if the tenant has triggers.</summary>
    /// <param name="answered">When a trigger last halted the tenant; what was seen before has been answered. Absent when none ever did.</param>
    /// <returns>Why the tenant has to be halted, or null.</returns>
    public async Task<string?> ObserveAsync(OrderOutcome outcome, DateTimeOffset? answered, CancellationToken cancellationToken)
    {
        var triggers = KillSwitchConfigBody.Read(await configs.FindAsync(outcome.TenantId, cancellationToken).ConfigureAwait(false)).EnabledTriggers();
        if (triggers.Count == 0) return null;
        await observations.AddAsync(OutcomeObservationStore.KillSwitch, outcome, cancellationToken).ConfigureAwait(false);
        var from = outcome.At - KillSwitchConfigBody.LongestWindow;
        var seen = await observations.AfterAsync(outcome.TenantId, OutcomeObservationStore.KillSwitch, answered > from ? answered.Value : from, cancellationToken).ConfigureAwait(false);
        return KillTriggers.Pulled(triggers.Values, seen, outcome.At) is { } pulled
            ? $"Automatic trigger {triggers.First(trigger => trigger.Value == pulled).Key}: {pulled.Reason}"
            : null;
    }
}

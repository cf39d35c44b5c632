using Acinaces.Domain.Exchanges;

namespace Acinaces.Domain.Routing;

/// <summary>How a tenant wants orders routed.</summary>
/// <param name="Preferences">The tenant's own order of exchanges. One that is missing or not enabled has the priority of its registration.</param>
public sealed record RoutingSettings(RoutingCriteria Criteria, IReadOnlyList<ExchangePreference> Preferences)
{
    public static RoutingSettings Default { get; } = new(RoutingCriteria.UserPreference, []);

    /// <summary>Lower goes first.</summary>
    public int PriorityOf(ExchangeId exchange, int registered) =>
        Preferences.FirstOrDefault(preference => preference.ExchangeId == exchange && preference.Enabled)?.Priority ?? registered;
}

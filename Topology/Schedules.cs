using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>What happens again and again without anybody asking.</summary>
public static class Schedules
{
    /// <summary>Asks each exchange what became of orders whose outcome we do not know.</summary>
    public static readonly Schedule OrderReconciliation =
        new("order-reconciliation", "rate(5 minutes)", ExchangeFunctions.ExchangeOrders, "reconcile");

    /// <summary>Moves breakers on whose cooldown has run out.</summary>
    public static readonly Schedule BreakerCooldownSweep =
        new("breaker-cooldown-sweep", "rate(1 minute)", RiskControlFunctions.CircuitBreakers, "cooldown-sweep")
        {
            MaxRetries = 1,
            MaxAge = TimeSpan.FromSeconds(60),
        };

    public static IReadOnlyList<Schedule> All => [OrderReconciliation, BreakerCooldownSweep];
}

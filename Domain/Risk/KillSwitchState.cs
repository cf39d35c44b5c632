using Acinaces.Domain.Orders;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Risk;

/// <summary>All active halts of a tenant. None means trading goes on.</summary>
public sealed record KillSwitchState(string TenantId, IReadOnlyList<Halt> Halts)
{
    public bool IsActive => Halts.Count > 0;

    /// <summary>Whether triggers are set that may halt the tenant by themselves, so that they must hear of each order's outcome.</summary>
    public bool HasTriggers { get; init; }

    /// <summary>When a trigger last halted the tenant; what was observed before has been answered. Absent when none ever did.</summary>
    public DateTimeOffset? LastAutomaticHaltAt { get; init; }

    /// <summary>Nothing is halted.</summary>
    public static KillSwitchState Inactive(string tenantId) => new(tenantId, []);

    /// <summary>The halt with exactly that scope. Absent when there is none.</summary>
    public Halt? Find(HaltScope scope, string? scopeId) => Halts.FirstOrDefault(halt => halt.Scope == scope && halt.ScopeId == scopeId);

    /// <summary>The first halt that stops the order. Absent when none does.</summary>
    public Halt? Covering(ProposedOrder order) => Halts.FirstOrDefault(halt => Covers(halt, order.StrategyId, order.AssetId, WireName.Of(order.ExchangeId)));

    /// <summary>Whether a halt concerns an order that is already placed, so that it has to be cancelled.</summary>
    public bool Covers(Order order) => Halts.Any(halt => Covers(halt, order.StrategyId, order.AssetId, WireName.Of(order.ExchangeId)));

    private static bool Covers(Halt halt, string strategyId, string assetId, string exchangeId) => halt.Scope switch
    {
        HaltScope.Tenant => true,
        HaltScope.Strategy => halt.ScopeId == strategyId,
        HaltScope.Asset => halt.ScopeId == assetId,
        HaltScope.Exchange => halt.ScopeId == exchangeId,
        // A scope nobody taught us stops everything rather than nothing.
        _ => true,
    };
}

using System.Text.Json;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <summary>What others are told about halts.</summary>
internal static class HaltEvents
{
    /// <summary>The event's id follows from the halt: announced twice, it is still one event.</summary>
    public static RiskEvent Activated(string tenantId, Halt halt) => new()
    {
        EventId = $"halt-{IdOf(halt)}",
        TenantId = tenantId,
        EventType = RiskEventType.KillSwitchActivated,
        Severity = RiskEventTypes.DefaultSeverity(RiskEventType.KillSwitchActivated),
        StrategyId = halt.Scope == HaltScope.Strategy ? halt.ScopeId : null,
        AssetId = halt.Scope == HaltScope.Asset ? halt.ScopeId : null,
        Description = $"Trading is halted for {halt.Where}.",
        TriggerCondition = halt.Reason,
        ActionTaken = "New orders are refused and open ones are cancelled.",
        Timestamp = halt.ActivatedAt,
    };

    public static RiskEvent Lifted(string tenantId, Halt halt, string userId, string reason, DateTimeOffset now) => new()
    {
        EventId = $"lift-{IdOf(halt)}",
        TenantId = tenantId,
        EventType = RiskEventType.KillSwitchDeactivated,
        Severity = RiskEventTypes.DefaultSeverity(RiskEventType.KillSwitchDeactivated),
        StrategyId = halt.Scope == HaltScope.Strategy ? halt.ScopeId : null,
        AssetId = halt.Scope == HaltScope.Asset ? halt.ScopeId : null,
        Description = $"The halt of {halt.Where} was lifted by {userId}.",
        TriggerCondition = reason,
        ActionTaken = "New orders are taken again where no other halt stands.",
        Timestamp = now,
    };

    public static Action<Utf8JsonWriter> Payload(Halt halt) => writer =>
    {
        writer.WriteString("scope"u8, WireName.Of(halt.Scope));
        if (halt.ScopeId is not null) writer.WriteString("scopeId"u8, halt.ScopeId);
        writer.WriteString("activatedBy"u8, halt.ActivatedBy);
    };

    private static string IdOf(Halt halt) => $"{WireName.Of(halt.Scope)}-{halt.ScopeId}-{DynamoItem.Instant(halt.ActivatedAt)}";
}

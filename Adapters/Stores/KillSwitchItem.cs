using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>The halts of a tenant as its one item of the table <c>kill-switch-state</c>.</summary>
internal static class KillSwitchItem
{
    public static DynamoItem Key(string tenantId) => new() { { "tenantId", tenantId } };

    public static DynamoItem Write(KillSwitchState state, long version, DateTimeOffset now) => new DynamoItem
    {
        { "tenantId", state.TenantId },
        { "active", state.IsActive ? "true" : "false" },
        { "version", (decimal)version },
        { "updatedAt", now },
        { "halts", DynamoValue.List([.. state.Halts.Select(halt => DynamoValue.Map(WriteHalt(halt)))]) },
        { "hasTriggers", state.HasTriggers },
    }
    .With("scope", state.Halts.Count == 0 ? null : WireName.Of(state.Halts.Min(halt => halt.Scope)))
    .With("lastAutomaticHaltAt", state.LastAutomaticHaltAt);

    /// <param name="item">Absent when the tenant has never halted anything.</param>
    public static Versioned<KillSwitchState> Read(DynamoItem? item, string tenantId) => item is null
        ? new Versioned<KillSwitchState>(KillSwitchState.Inactive(tenantId), 0)
        : new Versioned<KillSwitchState>(ReadState(item), item.WholeNumber("version"));

    /// <summary>Holds while nobody has changed the halts since they were read.</summary>
    public static TableWrite Unchanged(string table, string tenantId, long version) => version == 0
        ? new TableWrite.Check(table, Key(tenantId)) { Condition = "attribute_not_exists(#tenantId)" }
        : new TableWrite.Check(table, Key(tenantId)) { Condition = "#version = :seen", Values = new DynamoItem { { ":seen", (decimal)version } } };

    private static KillSwitchState ReadState(DynamoItem item) => new(item.Text("tenantId"), [.. item.ListOf("halts").Select(halt => ReadHalt(halt.AsMap()))])
    {
        HasTriggers = item.FlagOr("hasTriggers", false),
        LastAutomaticHaltAt = item.InstantOrNull("lastAutomaticHaltAt"),
    };

    private static DynamoItem WriteHalt(Halt halt) => new DynamoItem
    {
        { "scope", WireName.Of(halt.Scope) },
        { "reason", halt.Reason },
        { "trigger", WireName.Of(halt.Trigger) },
        { "activatedBy", halt.ActivatedBy },
        { "activatedAt", halt.ActivatedAt },
    }.With("scopeId", halt.ScopeId);

    private static Halt ReadHalt(DynamoItem item) => new(
        item.EnumOf<HaltScope>("scope"), item.TextOrNull("scopeId"), item.Text("reason"), item.EnumOf<HaltTrigger>("trigger"), item.Text("activatedBy"), item.InstantOf("activatedAt"));
}

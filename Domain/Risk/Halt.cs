namespace Acinaces.Domain.Risk;

/// <summary>One active halt of trading.</summary>
/// <param name="Scope">What it stops.</param>
/// <param name="ScopeId">Which strategy, asset or exchange. Absent for a whole tenant.</param>
/// <param name="Reason">Why.</param>
/// <param name="Trigger">Whether a person or a rule pulled it.</param>
/// <param name="ActivatedBy">Who.</param>
/// <param name="ActivatedAt">When.</param>
public sealed record Halt(HaltScope Scope, string? ScopeId, string Reason, HaltTrigger Trigger, string ActivatedBy, DateTimeOffset ActivatedAt)
{
    /// <summary>The scope in words, for messages.</summary>
    public string Where => Scope is HaltScope.Tenant ? "the whole tenant" : $"{Scope.ToString().ToLowerInvariant()} {ScopeId}";
}

namespace Acinaces.Domain.Risk;

/// <summary>A wish to halt or to lift, as a caller wrote it.</summary>
/// <param name="Reason">Why. Required.</param>
/// <param name="Scope">What. The whole tenant when absent.</param>
/// <param name="ScopeId">Which. Required unless the scope is the whole tenant.</param>
public sealed record HaltDraft(string? Reason, string? Scope, string? ScopeId);

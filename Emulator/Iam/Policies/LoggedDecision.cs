namespace Acinaces.Emulator.Iam.Policies;

/// <summary>One decision with its question.</summary>
internal sealed record LoggedDecision(DateTimeOffset Time, string Principal, string Action, string Resource, bool Allowed, string Reason, string? Statement);

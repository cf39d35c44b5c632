namespace Acinaces.Emulator.Iam.Policies;

/// <summary>What the policies say.</summary>
/// <param name="Reason">The end of AWS's message when denied (<c>because no ...</c>, <c>with an explicit deny in ...</c>); which kind of policy allowed it else.</param>
/// <param name="Statement">Policy and statement that decided, such as <c>orders-access/1</c>. Absent when no statement applied.</param>
internal sealed record AccessDecision(bool Allowed, string Reason, string? Statement);

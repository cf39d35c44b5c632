namespace Acinaces.Emulator.Lambda.Wire;

/// <param name="Policy">The policy document as JSON text.</param>
internal sealed record GetPolicyResponse(string Policy, string RevisionId);

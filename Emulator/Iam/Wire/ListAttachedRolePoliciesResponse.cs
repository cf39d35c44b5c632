namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListAttachedRolePoliciesResponse(IReadOnlyList<AttachedPolicy> AttachedPolicies, bool IsTruncated, string? Marker);

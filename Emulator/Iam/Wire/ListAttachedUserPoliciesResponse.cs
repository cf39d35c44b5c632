namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListAttachedUserPoliciesResponse(IReadOnlyList<AttachedPolicy> AttachedPolicies, bool IsTruncated, string? Marker);

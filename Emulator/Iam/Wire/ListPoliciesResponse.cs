namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListPoliciesResponse(IReadOnlyList<PolicyDescription> Policies, bool IsTruncated, string? Marker);

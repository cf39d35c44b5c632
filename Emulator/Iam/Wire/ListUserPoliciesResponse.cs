namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListUserPoliciesResponse(IReadOnlyList<string> PolicyNames, bool IsTruncated, string? Marker);

namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListRolePoliciesResponse(IReadOnlyList<string> PolicyNames, bool IsTruncated, string? Marker);

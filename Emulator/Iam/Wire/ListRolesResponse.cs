namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListRolesResponse(IReadOnlyList<RoleDescription> Roles, bool IsTruncated, string? Marker);

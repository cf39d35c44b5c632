namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListUsersResponse(IReadOnlyList<UserDescription> Users, bool IsTruncated, string? Marker);

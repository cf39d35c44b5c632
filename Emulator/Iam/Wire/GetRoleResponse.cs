namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetRoleResponse(RoleDescription Role);

namespace Acinaces.Emulator.Iam.Wire;

internal sealed record CreateRoleResponse(RoleDescription Role);

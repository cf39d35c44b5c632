namespace Acinaces.Emulator.Iam.Wire;

internal sealed record DeleteRoleRequest
{
    public required string RoleName { get; init; }
}

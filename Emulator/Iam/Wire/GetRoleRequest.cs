namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetRoleRequest
{
    public required string RoleName { get; init; }
}

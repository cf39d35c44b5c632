namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetRolePolicyRequest
{
    public required string RoleName { get; init; }

    public required string PolicyName { get; init; }
}

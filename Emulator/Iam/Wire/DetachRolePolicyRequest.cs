namespace Acinaces.Emulator.Iam.Wire;

internal sealed record DetachRolePolicyRequest
{
    public required string RoleName { get; init; }

    public required string PolicyArn { get; init; }
}

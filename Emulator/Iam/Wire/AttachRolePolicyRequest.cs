namespace Acinaces.Emulator.Iam.Wire;

internal sealed record AttachRolePolicyRequest
{
    public required string RoleName { get; init; }

    public required string PolicyArn { get; init; }
}

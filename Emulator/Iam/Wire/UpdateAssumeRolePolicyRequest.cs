namespace Acinaces.Emulator.Iam.Wire;

internal sealed record UpdateAssumeRolePolicyRequest
{
    public required string RoleName { get; init; }

    public required string PolicyDocument { get; init; }
}

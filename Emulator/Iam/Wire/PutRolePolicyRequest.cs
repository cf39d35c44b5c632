namespace Acinaces.Emulator.Iam.Wire;

internal sealed record PutRolePolicyRequest
{
    public required string RoleName { get; init; }

    public required string PolicyName { get; init; }

    public required string PolicyDocument { get; init; }
}

namespace Acinaces.Emulator.Iam.Wire;

internal sealed record PutUserPolicyRequest
{
    public required string UserName { get; init; }

    public required string PolicyName { get; init; }

    public required string PolicyDocument { get; init; }
}

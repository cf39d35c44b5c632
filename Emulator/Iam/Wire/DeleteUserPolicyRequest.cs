namespace Acinaces.Emulator.Iam.Wire;

internal sealed record DeleteUserPolicyRequest
{
    public required string UserName { get; init; }

    public required string PolicyName { get; init; }
}

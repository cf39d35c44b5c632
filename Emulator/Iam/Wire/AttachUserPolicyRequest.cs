namespace Acinaces.Emulator.Iam.Wire;

internal sealed record AttachUserPolicyRequest
{
    public required string UserName { get; init; }

    public required string PolicyArn { get; init; }
}

namespace Acinaces.Emulator.Iam.Wire;

internal sealed record DeletePolicyRequest
{
    public required string PolicyArn { get; init; }
}

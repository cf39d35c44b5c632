namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetPolicyRequest
{
    public required string PolicyArn { get; init; }
}

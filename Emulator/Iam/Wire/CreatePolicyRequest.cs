namespace Acinaces.Emulator.Iam.Wire;

internal sealed record CreatePolicyRequest
{
    public required string PolicyName { get; init; }

    public required string PolicyDocument { get; init; }

    public string? Path { get; init; }

    public string? Description { get; init; }
}

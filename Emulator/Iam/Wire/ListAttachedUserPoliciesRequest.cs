namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListAttachedUserPoliciesRequest
{
    public required string UserName { get; init; }

    public string? Marker { get; init; }

    public int? MaxItems { get; init; }
}

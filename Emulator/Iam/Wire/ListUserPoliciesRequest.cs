namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListUserPoliciesRequest
{
    public required string UserName { get; init; }

    public string? Marker { get; init; }

    public int? MaxItems { get; init; }
}

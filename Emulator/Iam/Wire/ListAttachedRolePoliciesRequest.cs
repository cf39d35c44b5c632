namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListAttachedRolePoliciesRequest
{
    public required string RoleName { get; init; }

    public string? Marker { get; init; }

    public int? MaxItems { get; init; }
}

namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListPoliciesRequest
{
    public string? PathPrefix { get; init; }

    public string? Marker { get; init; }

    public int? MaxItems { get; init; }
}

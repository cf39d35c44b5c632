namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListRolesRequest
{
    public string? PathPrefix { get; init; }

    public string? Marker { get; init; }

    public int? MaxItems { get; init; }
}

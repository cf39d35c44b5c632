namespace Acinaces.Emulator.Iam.Wire;

internal sealed record ListUsersRequest
{
    public string? PathPrefix { get; init; }

    public string? Marker { get; init; }

    public int? MaxItems { get; init; }
}

namespace Acinaces.Emulator.Kms.Wire;

internal sealed record ListKeysRequest
{
    /// <summary>1 to 1000; default 100.</summary>
    public int? Limit { get; init; }

    public string? Marker { get; init; }
}

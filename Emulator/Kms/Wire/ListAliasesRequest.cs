namespace Acinaces.Emulator.Kms.Wire;

internal sealed record ListAliasesRequest
{
    /// <summary>Only the aliases of this key. Absent: all.</summary>
    public string? KeyId { get; init; }

    /// <summary>1 to 1000; default 100.</summary>
    public int? Limit { get; init; }

    public string? Marker { get; init; }
}

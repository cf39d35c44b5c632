namespace Acinaces.Emulator.Kms.Wire;

internal sealed record ListResourceTagsRequest
{
    public required string KeyId { get; init; }

    /// <summary>1 to 50; default 50.</summary>
    public int? Limit { get; init; }

    public string? Marker { get; init; }
}

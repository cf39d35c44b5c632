namespace Acinaces.Emulator.S3.Wire;

/// <summary>Keys that begin alike up to the delimiter.</summary>
internal sealed record CommonPrefix
{
    public string? Prefix { get; set; }
}

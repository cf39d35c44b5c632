namespace Acinaces.Emulator.S3.Model;

/// <summary>A tag of a bucket or an object.</summary>
internal sealed record Tag
{
    public string Key { get; set; } = "";

    public string Value { get; set; } = "";
}

namespace Acinaces.Emulator.S3.Model;

/// <summary>The document that carries a tag set.</summary>
internal sealed record Tagging
{
    public TagSet? TagSet { get; set; }
}

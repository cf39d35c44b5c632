namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketVersioningResponse
{
    public VersioningConfiguration? VersioningConfiguration { get; set; }
}

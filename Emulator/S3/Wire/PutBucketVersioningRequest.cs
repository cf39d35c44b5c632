namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutBucketVersioningRequest : SettingRequest
{
    public VersioningConfiguration? VersioningConfiguration { get; set; }
}

using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutBucketTaggingRequest : SettingRequest
{
    public Tagging? Tagging { get; set; }
}

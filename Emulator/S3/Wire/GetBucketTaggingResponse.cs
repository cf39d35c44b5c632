using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketTaggingResponse
{
    public Tagging? Tagging { get; set; }
}

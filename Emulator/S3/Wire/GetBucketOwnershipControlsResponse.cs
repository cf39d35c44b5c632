using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketOwnershipControlsResponse
{
    public OwnershipControls? OwnershipControls { get; set; }
}

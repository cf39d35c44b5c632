using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record PutBucketOwnershipControlsRequest : SettingRequest
{
    public OwnershipControls? OwnershipControls { get; set; }
}

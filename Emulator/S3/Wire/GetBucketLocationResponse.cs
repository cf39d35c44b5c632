namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketLocationResponse
{
    public LocationConstraint? LocationConstraint { get; set; }
}

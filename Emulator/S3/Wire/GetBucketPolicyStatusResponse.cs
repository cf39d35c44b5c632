namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketPolicyStatusResponse
{
    public PolicyStatus? PolicyStatus { get; set; }
}

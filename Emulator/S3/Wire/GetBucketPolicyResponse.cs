namespace Acinaces.Emulator.S3.Wire;

internal sealed record GetBucketPolicyResponse
{
    public string? Policy { get; set; }
}

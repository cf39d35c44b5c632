namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListObjectsV2Response
{
    public ListBucketResult? ListBucketResult { get; set; }
}

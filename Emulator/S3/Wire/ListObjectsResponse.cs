namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListObjectsResponse
{
    public ListBucketResult? ListBucketResult { get; set; }
}

namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListBucketsResponse
{
    public ListAllMyBucketsResult? ListAllMyBucketsResult { get; set; }
}

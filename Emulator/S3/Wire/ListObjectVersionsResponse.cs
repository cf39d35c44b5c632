namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListObjectVersionsResponse
{
    public ListVersionsResult? ListVersionsResult { get; set; }
}

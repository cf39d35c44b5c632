namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListPartsResponse
{
    public ListPartsResult? ListPartsResult { get; set; }
}

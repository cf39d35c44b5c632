namespace Acinaces.Emulator.S3.Wire;

internal sealed record DeleteObjectsResponse
{
    public DeleteResult? DeleteResult { get; set; }
}

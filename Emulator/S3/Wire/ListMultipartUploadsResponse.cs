namespace Acinaces.Emulator.S3.Wire;

internal sealed record ListMultipartUploadsResponse
{
    public ListMultipartUploadsResult? ListMultipartUploadsResult { get; set; }
}

namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record FunctionCode
{
    public byte[]? ZipFile { get; init; }

    public string? S3Bucket { get; init; }

    public string? S3Key { get; init; }

    public string? S3ObjectVersion { get; init; }

    public string? ImageUri { get; init; }
}

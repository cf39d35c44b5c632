namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record UpdateFunctionCodeRequest
{
    public string? FunctionName { get; init; }

    public byte[]? ZipFile { get; init; }

    public string? S3Bucket { get; init; }

    public string? S3Key { get; init; }

    public string? S3ObjectVersion { get; init; }

    public string? ImageUri { get; init; }

    public IReadOnlyList<string>? Architectures { get; init; }

    public bool Publish { get; init; }

    public bool DryRun { get; init; }

    public string? RevisionId { get; init; }
}

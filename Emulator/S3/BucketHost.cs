using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.S3;

/// <summary>Host names that carry the bucket: <c>bucket.s3.localhost</c>, <c>bucket.localhost</c>, <c>bucket.s3.eu-central-1.amazonaws.com</c>.</summary>
internal static class BucketHost
{
    private const string Local = ".localhost";

    /// <summary>The path with the bucket for its first part, wherever the request has it.</summary>
    public static string PathOf(WireRequest request) => BucketOf(request.Headers.Host.ToString()) is { } bucket ? $"/{bucket}{request.Path}" : request.Path;

    private static string? BucketOf(string host)
    {
        var colon = host.LastIndexOf(':');
        var name = colon < 0 || host.EndsWith(']') ? host : host[..colon];
        foreach (var mark in (ReadOnlySpan<string>)[".s3.", ".s3-"])
        {
            var found = name.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (found > 0) return name[..found].ToLowerInvariant();
        }
        if (!name.EndsWith(Local, StringComparison.OrdinalIgnoreCase)) return null;
        var bucket = name[..^Local.Length].ToLowerInvariant();
        return bucket == "s3" || bucket.StartsWith("s3.", StringComparison.Ordinal) ? null : bucket;
    }
}

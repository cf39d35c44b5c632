using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.S3;

/// <summary>What a copy is made of.</summary>
/// <param name="VersionId">Absent: the newest.</param>
internal sealed record CopySource(string Bucket, string Key, string? VersionId)
{
    /// <summary>Reads <c>/bucket/key?versionId=id</c>, encoded as in an address; the first slash may be missing.</summary>
    /// <exception cref="Pipeline.AwsErrorException">InvalidArgument.</exception>
    public static CopySource Parse(string header)
    {
        var question = header.IndexOf('?', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(question < 0 ? header : header[..question]).TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == path.Length - 1 || path.StartsWith("arn:", StringComparison.Ordinal))
            throw S3Errors.InvalidArgument("x-amz-copy-source", header, "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
        string? versionId = null;
        if (question >= 0) versionId = FormFields.Parse(header[(question + 1)..]).Find(field => field.Key == "versionId").Value;
        return new CopySource(path[..slash], path[(slash + 1)..], versionId);
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3;

/// <summary>Finds what a read asks for.</summary>
internal sealed class ObjectReader(S3Store store, BucketDirectory directory, BlobStore blobs)
{
    /// <summary>Fills an answer with what is known of an object, and with its bytes.</summary>
    public T Read<T>(ReadObjectRequest request, Caller caller, bool withBytes) where T : ReadObjectResponse, new()
    {
        var bucket = directory.Require(request, caller);
        var version = Find(request, withBytes ? "GET" : "HEAD");
        new ReadCondition(request.IfMatch, request.IfNoneMatch, request.IfModifiedSince, request.IfUnmodifiedSince).Require(version);
        if (request.PartNumber is not null && request.Range is not null) throw S3Errors.InvalidRequest("Cannot specify both Range header and partNumber query parameter");
        var range = request.PartNumber is { } number ? PartOf(version, number) : ByteRange.Parse(request.Range, version.Size);
        var (offset, length) = range is { } part ? (part.Offset, part.Length) : (0, version.Size);
        var properties = version.Properties;
        var answer = new T
        {
            HttpStatus = range is null ? 200 : 206,
            LastModified = version.LastModified,
            ETag = $"\"{version.ETag}\"",
            ContentRange = range is { Length: > 0 } shown ? shown.Of(version.Size) : null,
            PartsCount = request.PartNumber is null ? null : version.PartsCount,
            TagCount = version.Tags.Count > 0 ? version.Tags.Count : null,
            Expiration = ExpirationOf(bucket, version),
            ContentType = request.ResponseContentType ?? properties.ContentType ?? ObjectProperties.DefaultContentType,
            CacheControl = request.ResponseCacheControl ?? properties.CacheControl,
            ContentDisposition = request.ResponseContentDisposition ?? properties.ContentDisposition,
            ContentEncoding = request.ResponseContentEncoding ?? properties.ContentEncoding,
            ContentLanguage = request.ResponseContentLanguage ?? properties.ContentLanguage,
            Expires = request.ResponseExpires ?? properties.Expires,
            Metadata = properties.Metadata,
            StorageClass = properties.StorageClass == "STANDARD" ? null : properties.StorageClass,
            VersionId = bucket.Versioning is null ? null : version.VersionId,
            Content = withBytes ? blobs.Read(version.Pieces, offset, length) : null,
            Length = length,
        };
        answer.Show(properties.Encryption);
        if (request.ChecksumMode?.Equals("ENABLED", StringComparison.OrdinalIgnoreCase) == true && range is null)
        {
            answer.Show(version.Checksum);
            answer.ChecksumType = version.Checksum?.Type;
        }
        return answer;
    }

    /// <summary>A version that is there to be read.</summary>
    /// <exception cref="AwsErrorException">NoSuchKey, NoSuchVersion, MethodNotAllowed: it is a delete marker.</exception>
    public ObjectVersion Find(VersionScoped request, string method) => Find(request.Bucket, request.Key, request.VersionId, method);

    /// <inheritdoc cref="Find(VersionScoped, string)"/>
    public ObjectVersion Find(string bucket, string key, string? versionId, string method)
    {
        var versions = store.VersionsOf(bucket, key);
        if (versionId is null)
        {
            if (versions.Count == 0) throw S3Errors.NoSuchKey(key);
            return versions[0].IsDeleteMarker ? throw S3Errors.Deleted(key, versions[0].VersionId) : versions[0];
        }
        var found = versions.FirstOrDefault(version => version.VersionId == versionId) ?? throw S3Errors.NoSuchVersion(key, versionId);
        return found.IsDeleteMarker ? throw S3Errors.IsDeleteMarker(method, versionId) : found;
    }

    private static ByteRange? PartOf(ObjectVersion version, int number)
    {
        var count = version.PartsCount ?? 1;
        if (number is < 1 or > S3Limits.MaxParts) throw S3Errors.InvalidArgument("partNumber", $"{number}", "Part number must be an integer between 1 and 10000, inclusive");
        if (number > count) throw new AwsErrorException("InvalidPartNumber", "The requested partnumber is not satisfiable", 416);
        return version.PartsCount is null ? new ByteRange(0, version.Size) : new ByteRange(version.Pieces.Take(number - 1).Sum(piece => piece.Length), version.Pieces[number - 1].Length);
    }

    private static string? ExpirationOf(Bucket bucket, ObjectVersion version)
    {
        foreach (var rule in bucket.Lifecycle?.Rules ?? [])
        {
            if (!rule.IsEnabled || !rule.Covers(version)) continue;
            var end = rule.Expiration?.Date ?? (rule.Expiration?.Days is { } days ? LifecycleRule.End(version.LastModified, days) : null);
            if (end is { } instant) return $"expiry-date=\"{instant:R}\", rule-id=\"{rule.Id}\"";
        }
        return null;
    }
}

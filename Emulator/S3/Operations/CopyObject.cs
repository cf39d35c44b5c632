using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Stores a copy of an object, with its own or with new properties.</summary>
internal sealed class CopyObject(S3Store store, BucketDirectory directory, ObjectReader reader, ObjectWriter writer) : IAsyncOperation<CopyObjectRequest, CopyObjectResponse>
{
    private const string Copy = "COPY";
    private const string Replace = "REPLACE";

    public IEnumerable<Permission> Permissions(CopyObjectRequest request, Caller caller)
    {
        var source = CopySource.Parse(request.CopySource);
        yield return directory.Right(caller, source.VersionId is null ? "GetObject" : "GetObjectVersion", source.Bucket, source.Key);
        yield return directory.Right(caller, "PutObject", request.Bucket, request.Key);
    }

    public async ValueTask<CopyObjectResponse> InvokeAsync(CopyObjectRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var bucket = directory.Require(request, caller);
        NewObject.RequireKey(request.Key);
        var source = CopySource.Parse(request.CopySource);
        var sourceBucket = directory.Require(source.Bucket, request.SourceExpectedBucketOwner, caller);
        var original = reader.Find(source.Bucket, source.Key, source.VersionId, "GET");
        new ReadCondition(request.CopySourceIfMatch, request.CopySourceIfNoneMatch, request.CopySourceIfModifiedSince, request.CopySourceIfUnmodifiedSince).RequireSource(original);
        var properties = PropertiesOf(request, bucket, original, caller);
        var tags = Directive(request.TaggingDirective, "x-amz-tagging-directive") ? TagRules.FromHeader(request.Tagging) : original.Tags;
        RequireChange(request, source, original, properties);
        if (original.Size > S3Limits.MaxPutBytes) throw S3Errors.InvalidRequest($"The specified copy source is larger than the maximum allowable size for a copy source: {S3Limits.MaxPutBytes}");
        if (request.ChecksumAlgorithm is { } asked && !Checksum.Algorithms.Contains(asked)) throw S3Errors.InvalidRequest("Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
        var written = await writer.CopyAsync(original.Pieces, 0, original.Size, request.ChecksumAlgorithm ?? original.Checksum?.Algorithm ?? Checksum.Default, cancellationToken);
        try
        {
            var version = new ObjectVersion { Key = request.Key, ETag = written.Md5, Size = original.Size, Pieces = [written.Piece], Properties = properties, Tags = tags, Checksum = written.Kept };
            var stored = store.Put(bucket.Name, version, new WriteCondition(request.IfMatch, request.IfNoneMatch));
            return Answer(stored, bucket, sourceBucket.Versioning is null ? null : original.VersionId);
        }
        catch (AwsErrorException)
        {
            writer.Discard(written);
            throw;
        }
    }

    private static CopyObjectResponse Answer(ObjectVersion stored, Bucket bucket, string? sourceVersionId)
    {
        var result = new CopyObjectResult { LastModified = stored.LastModified, ETag = $"\"{stored.ETag}\"", ChecksumType = stored.Checksum?.Type };
        result.Show(stored.Checksum);
        var response = new CopyObjectResponse
        {
            VersionId = bucket.Versioning is null ? null : stored.VersionId,
            CopySourceVersionId = sourceVersionId,
            CopyObjectResult = result,
        };
        response.Show(stored.Properties.Encryption);
        return response;
    }

    private static ObjectProperties PropertiesOf(CopyObjectRequest request, Bucket bucket, ObjectVersion original, Caller caller)
    {
        var given = NewObject.PropertiesOf(request, bucket, caller);
        if (Directive(request.MetadataDirective, "x-amz-metadata-directive")) return given;
        return original.Properties with { StorageClass = given.StorageClass, Encryption = given.Encryption };
    }

    private static void RequireChange(CopyObjectRequest request, CopySource source, ObjectVersion original, ObjectProperties properties)
    {
        var isSame = source.Bucket == request.Bucket && source.Key == request.Key && source.VersionId is null && request.MetadataDirective != Replace && request.ChecksumAlgorithm is null;
        if (isSame && request.ServerSideEncryption is null && properties.StorageClass == original.Properties.StorageClass)
            throw S3Errors.InvalidRequest("This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
    }

    /// <returns>True: the request's own are to be taken.</returns>
    private static bool Directive(string? text, string header) => text switch
    {
        null or Copy => false,
        Replace => true,
        _ => throw S3Errors.InvalidArgument(header, text, header == "x-amz-metadata-directive" ? "Unknown metadata directive." : "Unknown tagging directive."),
    };
}

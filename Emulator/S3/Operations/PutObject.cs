using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Stores an object whole.</summary>
internal sealed class PutObject(S3Store store, BucketDirectory directory, ObjectWriter writer) : IAsyncOperation<PutObjectRequest, PutObjectResponse>
{
    public IEnumerable<Permission> Permissions(PutObjectRequest request, Caller caller)
    {
        yield return directory.Right(caller, "PutObject", request.Bucket, request.Key);
        if (request.Tagging is not null) yield return directory.Right(caller, "PutObjectTagging", request.Bucket, request.Key);
    }

    public async ValueTask<PutObjectResponse> InvokeAsync(PutObjectRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var bucket = directory.Require(request, caller);
        NewObject.RequireKey(request.Key);
        var condition = new WriteCondition(request.IfMatch, request.IfNoneMatch);
        // Asked again when the object is stored; here it spares the client an upload in vain.
        condition.Require(request.Key, store.VersionsOf(bucket.Name, request.Key) is [{ IsDeleteMarker: false } current, ..] ? current : null);
        var properties = NewObject.PropertiesOf(request, bucket, caller);
        var tags = TagRules.FromHeader(request.Tagging);
        var content = request.Content ?? throw new InvalidOperationException("The codec gives every upload its body.");
        var written = await writer.WriteAsync(request, content, null, cancellationToken);
        try
        {
            var version = new ObjectVersion { Key = request.Key, ETag = written.Md5, Size = written.Piece.Length, Pieces = [written.Piece], Properties = properties, Tags = tags, Checksum = written.Kept };
            var stored = store.Put(bucket.Name, version, condition);
            var response = new PutObjectResponse { ETag = $"\"{stored.ETag}\"", VersionId = bucket.Versioning is null ? null : stored.VersionId, ChecksumType = Checksum.FullObject };
            response.Show(properties.Encryption);
            response.Show(written.Kept);
            return response;
        }
        catch (AwsErrorException)
        {
            writer.Discard(written);
            throw;
        }
    }
}

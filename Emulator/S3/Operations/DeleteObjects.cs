using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Deletes up to 1000 objects or versions. Each is allowed or refused by itself.</summary>
internal sealed class DeleteObjects(S3Store store, BucketDirectory directory) : IOperation<DeleteObjectsRequest, DeleteObjectsResponse>
{
    public IEnumerable<Permission> Permissions(DeleteObjectsRequest request, Caller caller) => [];

    public DeleteObjectsResponse Invoke(DeleteObjectsRequest request, Caller caller)
    {
        directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given(), isRequired: true);
        if (request.Delete is not { Objects.Count: >= 1 and <= S3Limits.MaxDeletions } document) throw S3Errors.MalformedXml();
        var result = new DeleteResult();
        foreach (var identifier in document.Objects) Delete(request.Bucket, identifier, caller, result, document.Quiet == true);
        return new DeleteObjectsResponse { DeleteResult = result };
    }

    private void Delete(string bucket, ObjectIdentifier identifier, Caller caller, DeleteResult result, bool quiet)
    {
        try
        {
            var versionId = string.IsNullOrEmpty(identifier.VersionId) ? null : identifier.VersionId;
            var right = directory.Right(caller, versionId is null ? "DeleteObject" : "DeleteObjectVersion", bucket, identifier.Key);
            if (!caller.IsAdministrator && !directory.Has(caller, right)) throw S3Errors.AccessDenied();
            var deletion = store.Delete(bucket, identifier.Key, versionId, new WriteCondition(identifier.ETag, null));
            if (quiet) return;
            result.Deleted.Add(new DeletedObject
            {
                Key = identifier.Key,
                VersionId = versionId,
                DeleteMarker = deletion.IsDeleteMarker ? true : null,
                DeleteMarkerVersionId = deletion.IsDeleteMarker ? deletion.VersionId : null,
            });
        }
        catch (AwsErrorException refusal)
        {
            result.Errors.Add(new DeletionError { Key = identifier.Key, VersionId = identifier.VersionId, Code = refusal.Error.Code, Message = refusal.Error.Message });
        }
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Deletes an object, or one version for good. What is not there counts as deleted.</summary>
internal sealed class DeleteObject(S3Store store, BucketDirectory directory) : IOperation<DeleteObjectRequest, DeleteObjectResponse>
{
    public IEnumerable<Permission> Permissions(DeleteObjectRequest request, Caller caller) =>
        [directory.Right(caller, request.VersionId is null ? "DeleteObject" : "DeleteObjectVersion", request.Bucket, request.Key)];

    public DeleteObjectResponse Invoke(DeleteObjectRequest request, Caller caller)
    {
        directory.Require(request, caller);
        var deletion = store.Delete(request.Bucket, request.Key, request.VersionId, new WriteCondition(request.IfMatch, null));
        return new DeleteObjectResponse { VersionId = deletion.VersionId, DeleteMarker = deletion.IsDeleteMarker ? true : null };
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Ends an upload; its parts are gone.</summary>
internal sealed class AbortMultipartUpload(S3Store store, BucketDirectory directory) : IOperation<AbortMultipartUploadRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(AbortMultipartUploadRequest request, Caller caller) => [directory.Right(caller, "AbortMultipartUpload", request.Bucket, request.Key)];

    public EmptyResponse Invoke(AbortMultipartUploadRequest request, Caller caller)
    {
        directory.Require(request, caller);
        var (upload, _) = store.FindUpload(request.Bucket, request.Key, request.UploadId) ?? throw S3Errors.NoSuchUpload(request.UploadId);
        store.Abort(upload.Id);
        return new EmptyResponse();
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Lets a bucket keep versions, or no new ones.</summary>
internal sealed class PutBucketVersioning(S3Store store, BucketDirectory directory) : IOperation<PutBucketVersioningRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutBucketVersioningRequest request, Caller caller) => [directory.Right(caller, "PutBucketVersioning", request.Bucket)];

    public EmptyResponse Invoke(PutBucketVersioningRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given());
        if (request.VersioningConfiguration?.Status is not ("Enabled" or "Suspended")) throw S3Errors.MalformedXml();
        if (request.VersioningConfiguration.MfaDelete is not (null or "Disabled")) throw S3Errors.NotImplemented("MfaDelete");
        store.Change(bucket.Name, present => present with { Versioning = request.VersioningConfiguration.Status });
        return new EmptyResponse();
    }
}

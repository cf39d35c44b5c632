using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Says whether a bucket keeps versions.</summary>
internal sealed class GetBucketVersioning(BucketDirectory directory) : IOperation<BucketRequest, GetBucketVersioningResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketVersioning", request.Bucket)];

    public GetBucketVersioningResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetBucketVersioningResponse { VersioningConfiguration = new VersioningConfiguration { Status = bucket.Versioning } };
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives which web pages may use a bucket.</summary>
internal sealed class GetBucketCors(BucketDirectory directory) : IOperation<BucketRequest, GetBucketCorsResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketCORS", request.Bucket)];

    public GetBucketCorsResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetBucketCorsResponse { CorsConfiguration = bucket.Cors ?? throw S3Errors.NoSuchSetting("NoSuchCORSConfiguration", "The CORS configuration does not exist", bucket.Name) };
    }
}

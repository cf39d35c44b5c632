using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;
using System.Text;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Sets the policy of a bucket.</summary>
internal sealed class PutBucketPolicy(S3Store store, BucketDirectory directory) : IOperation<PutBucketPolicyRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutBucketPolicyRequest request, Caller caller) => [directory.Right(caller, "PutBucketPolicy", request.Bucket)];

    public EmptyResponse Invoke(PutBucketPolicyRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(Encoding.UTF8.GetBytes(request.Policy), request.ContentMd5, request.Given());
        BucketPolicy.Require(request.Policy, bucket);
        if (bucket.PublicAccessBlock is { BlockPublicPolicy: true } && BucketDirectory.IsPublic(request.Policy))
            throw new AwsErrorException("AccessDenied", $"User: {caller.PrincipalArn} is not authorized to perform: s3:PutBucketPolicy on resource: \"{bucket.Arn}\" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.", 403);
        store.Change(bucket.Name, present => present with { Policy = request.Policy });
        return new EmptyResponse();
    }
}

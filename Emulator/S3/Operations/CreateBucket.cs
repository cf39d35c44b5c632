using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Makes a bucket.</summary>
internal sealed class CreateBucket(S3Store store, BucketDirectory directory, TimeProvider clock) : IOperation<CreateBucketRequest, CreateBucketResponse>
{
    public IEnumerable<Permission> Permissions(CreateBucketRequest request, Caller caller) => [directory.Right(caller, "CreateBucket", request.Bucket)];

    public CreateBucketResponse Invoke(CreateBucketRequest request, Caller caller)
    {
        if (!BucketNames.IsValid(request.Bucket)) throw S3Errors.InvalidBucketName(request.Bucket);
        if (request.ObjectLock == true) throw S3Errors.NotImplemented("x-amz-bucket-object-lock-enabled");
        var ownership = OwnershipOf(request.ObjectOwnership);
        var tags = request.CreateBucketConfiguration?.Tags?.Tags;
        if (tags is not null) TagRules.RequireBucketTags(tags);
        var bucket = new Bucket
        {
            Name = request.Bucket,
            AccountId = caller.AccountId,
            Region = RegionOf(request.CreateBucketConfiguration?.LocationConstraint, caller.Region),
            CreatedAt = clock.GetUtcNow(),
            PublicAccessBlock = PublicAccessBlockConfiguration.Everything,
            Ownership = ownership,
            Tags = tags is { Count: > 0 } ? tags : null,
        };
        NewObject.RequireAcl(request.Acl, bucket);
        store.Create(bucket);
        return new CreateBucketResponse { Location = "/" + bucket.Name };
    }

    /// <remarks>Only the endpoint of us-east-1 makes buckets elsewhere.</remarks>
    private static string RegionOf(string? constraint, string endpointRegion)
    {
        const string first = "us-east-1";
        var location = constraint switch { null or "" => null, "EU" => "eu-west-1", _ => constraint };
        if (location is null) return endpointRegion == first ? first : throw S3Errors.LocationUnspecified();
        if (location == first) throw new AwsErrorException("InvalidLocationConstraint", "The specified location-constraint is not valid");
        return endpointRegion == first || endpointRegion == location ? location : throw S3Errors.LocationElsewhere(location);
    }

    private static OwnershipControls OwnershipOf(string? asked) => asked switch
    {
        null or OwnershipControls.Enforced => OwnershipControls.OfNewBuckets,
        "BucketOwnerPreferred" or "ObjectWriter" => new OwnershipControls { Rules = [new OwnershipRule { ObjectOwnership = asked }] },
        _ => throw S3Errors.InvalidArgument("x-amz-object-ownership", asked, "Invalid x-amz-object-ownership header: " + asked),
    };
}

using Acinaces.Emulator.Iam.Policies;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3;

/// <summary>Finds buckets for callers, and says what rights they need.</summary>
internal sealed class BucketDirectory(S3Store store, EmulatorContext context)
{
    private const string Anonymous = "anonymous";

    /// <exception cref="AwsErrorException">NoSuchBucket, or AccessDenied: it belongs to another account than the caller says, or may use.</exception>
    public Bucket Require(BucketScoped request, Caller caller) => Require(request.Bucket, request.ExpectedBucketOwner, caller);

    /// <inheritdoc cref="Require(BucketScoped, Caller)"/>
    public Bucket Require(string name, string? expectedOwner, Caller caller)
    {
        var bucket = store.Find(name) ?? throw S3Errors.NoSuchBucket(name);
        if (expectedOwner is not null && expectedOwner != bucket.AccountId) throw S3Errors.AccessDenied();
        // Nobody asks for an administrator's rights, so a stranger's ends here.
        if (context.Options.Iam && caller.IsAdministrator && caller.AccountId != bucket.AccountId) throw S3Errors.AccessDenied();
        return bucket;
    }

    /// <param name="key">Absent: the right is on the bucket.</param>
    public Permission Right(Caller caller, string action, string bucketName, string? key = null)
    {
        var bucket = store.Find(bucketName);
        return new Permission("s3:" + action, $"arn:aws:s3:::{bucketName}{(key is null ? "" : "/" + key)}")
        {
            ResourcePolicy = bucket is { Policy: { } policy } && IsOpenTo(bucket, caller, policy) ? policy : null,
            ResourceAccount = caller.PrincipalArn == Anonymous ? null : bucket?.AccountId,
        };
    }

    /// <summary>The right to read an object. Where it is not there, only who may list the bucket gets to know so.</summary>
    public IEnumerable<Permission> RightsToRead(Caller caller, string action, VersionScoped request)
    {
        yield return Right(caller, action, request.Bucket, request.Key);
        if (store.Find(request.Bucket) is not null && store.VersionsOf(request.Bucket, request.Key).Count == 0) yield return Right(caller, "ListBucket", request.Bucket);
    }

    /// <summary>Whether the caller has a right that only a part of the request needs.</summary>
    public bool Has(Caller caller, Permission permission)
    {
        try
        {
            context.Authorizer.Require(caller, permission);
            return true;
        }
        catch (AwsErrorException)
        {
            return false;
        }
    }

    /// <summary>Whether a policy lets everybody in: it allows something to all principals, unconditionally.</summary>
    public static bool IsPublic(string policy) =>
        PolicyParser.Parse(policy).Statements.Any(statement => !statement.IsDeny && statement.Conditions.Count == 0 && statement.Principals is { } principals && (principals.Negated || principals.Aws.Contains("*")));

    private static bool IsOpenTo(Bucket bucket, Caller caller, string policy) =>
        bucket.PublicAccessBlock is not { RestrictPublicBuckets: true } || (caller.AccountId == bucket.AccountId && caller.PrincipalArn != Anonymous) || !IsPublic(policy);
}

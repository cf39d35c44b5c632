using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3;

/// <summary>Access control lists, of which only the owner's is done: new buckets have them switched off.</summary>
internal static class AccessControl
{
    public static AclResponse OfOwner(Bucket bucket)
    {
        var owner = Owner.Of(bucket.AccountId);
        var grant = new AccessGrant { Grantee = new Grantee { Type = "CanonicalUser", Id = owner.Id }, Permission = "FULL_CONTROL" };
        return new AclResponse { AccessControlPolicy = new AccessControlPolicy { Owner = owner, AccessControlList = new AccessControlList { Grants = [grant] } } };
    }

    /// <exception cref="Pipeline.AwsErrorException">The list is another one than the owner's.</exception>
    public static void Require(PutAclRequest request, Bucket bucket)
    {
        NewObject.RequireAcl(request.Acl, bucket);
        if (request.AccessControlPolicy is not { } policy) return;
        var owner = Owner.Of(bucket.AccountId);
        var isOwners = policy.AccessControlList?.Grants is [{ Permission: "FULL_CONTROL", Grantee.Id: var id }] && id == owner.Id;
        if (!isOwners) NewObject.RequireAcl("AccessControlPolicy", bucket);
    }
}

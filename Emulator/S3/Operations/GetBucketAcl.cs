using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives the access control list of a bucket: the owner may do everything.</summary>
internal sealed class GetBucketAcl(BucketDirectory directory) : IOperation<BucketRequest, AclResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketAcl", request.Bucket)];

    public AclResponse Invoke(BucketRequest request, Caller caller)
    {
        return AccessControl.OfOwner(directory.Require(request, caller));
    }
}

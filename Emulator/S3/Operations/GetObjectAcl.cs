using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives the access control list of an object: the owner may do everything.</summary>
internal sealed class GetObjectAcl(BucketDirectory directory, ObjectReader reader) : IOperation<ObjectTaggingRequest, AclResponse>
{
    public IEnumerable<Permission> Permissions(ObjectTaggingRequest request, Caller caller) => [directory.Right(caller, "GetObjectAcl", request.Bucket, request.Key)];

    public AclResponse Invoke(ObjectTaggingRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        reader.Find(request, "GET");
        return AccessControl.OfOwner(bucket);
    }
}

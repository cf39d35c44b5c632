using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Would change an access control list: takes only what changes nothing, as lists are switched off.</summary>
internal sealed class PutObjectAcl(BucketDirectory directory) : IOperation<PutAclRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutAclRequest request, Caller caller) => [directory.Right(caller, "PutObjectAcl", request.Bucket, request.Key)];

    public EmptyResponse Invoke(PutAclRequest request, Caller caller)
    {
        AccessControl.Require(request, directory.Require(request, caller));
        return new EmptyResponse();
    }
}

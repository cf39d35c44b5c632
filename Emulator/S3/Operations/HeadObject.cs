using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives what is known of an object.</summary>
internal sealed class HeadObject(BucketDirectory directory, ObjectReader reader) : IOperation<HeadObjectRequest, HeadObjectResponse>
{
    public IEnumerable<Permission> Permissions(HeadObjectRequest request, Caller caller) =>
        directory.RightsToRead(caller, request.VersionId is null ? "GetObject" : "GetObjectVersion", request);

    public HeadObjectResponse Invoke(HeadObjectRequest request, Caller caller) => reader.Read<HeadObjectResponse>(request, caller, withBytes: false);
}

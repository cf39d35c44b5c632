using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives an object, or a part of it.</summary>
internal sealed class GetObject(BucketDirectory directory, ObjectReader reader) : IOperation<GetObjectRequest, GetObjectResponse>
{
    public IEnumerable<Permission> Permissions(GetObjectRequest request, Caller caller) =>
        directory.RightsToRead(caller, request.VersionId is null ? "GetObject" : "GetObjectVersion", request);

    public GetObjectResponse Invoke(GetObjectRequest request, Caller caller) => reader.Read<GetObjectResponse>(request, caller, withBytes: true);
}

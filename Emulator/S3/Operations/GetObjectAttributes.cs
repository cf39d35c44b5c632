using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives those attributes of an object that are asked for.</summary>
internal sealed class GetObjectAttributes(BucketDirectory directory, ObjectReader reader) : IOperation<GetObjectAttributesRequest, GetObjectAttributesResponse>
{
    private static readonly string[] Known = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"];

    public IEnumerable<Permission> Permissions(GetObjectAttributesRequest request, Caller caller) =>
        directory.RightsToRead(caller, request.VersionId is null ? "GetObjectAttributes" : "GetObjectVersionAttributes", request).Concat(directory.RightsToRead(caller, request.VersionId is null ? "GetObject" : "GetObjectVersion", request));

    public GetObjectAttributesResponse Invoke(GetObjectAttributesRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var asked = (request.ObjectAttributes ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0 || asked.Except(Known).Any()) throw S3Errors.InvalidArgument("x-amz-object-attributes", request.ObjectAttributes ?? "", "Invalid attribute name specified.");
        var version = reader.Find(request, "GET");
        var attributes = new ObjectAttributes
        {
            ETag = asked.Contains("ETag") ? version.ETag : null,
            StorageClass = asked.Contains("StorageClass") ? version.Properties.StorageClass : null,
            ObjectSize = asked.Contains("ObjectSize") ? version.Size : null,
            ObjectParts = asked.Contains("ObjectParts") && version.PartsCount is { } parts ? new ObjectPartsAttribute { TotalPartsCount = parts } : null,
        };
        if (asked.Contains("Checksum") && version.Checksum is { } checksum)
        {
            attributes.Checksum = new ChecksumAttribute { ChecksumType = checksum.Type };
            attributes.Checksum.Show(checksum);
        }
        return new GetObjectAttributesResponse { LastModified = version.LastModified, VersionId = bucket.Versioning is null ? null : version.VersionId, Attributes = attributes };
    }
}

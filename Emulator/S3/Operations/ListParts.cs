using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives the parts of an upload that have come.</summary>
internal sealed class ListParts(S3Store store, BucketDirectory directory) : IOperation<ListPartsRequest, ListPartsResponse>
{
    public IEnumerable<Permission> Permissions(ListPartsRequest request, Caller caller) => [directory.Right(caller, "ListMultipartUploadParts", request.Bucket, request.Key)];

    public ListPartsResponse Invoke(ListPartsRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var (upload, parts) = store.FindUpload(request.Bucket, request.Key, request.UploadId) ?? throw S3Errors.NoSuchUpload(request.UploadId);
        var max = Listing.PageSize("max-parts", request.MaxParts);
        var marker = request.PartNumberMarker ?? 0;
        var rest = parts.Where(part => part.Number > marker).ToList();
        var page = rest.Take(max).ToList();
        var owner = Owner.Of(bucket.AccountId);
        return new ListPartsResponse
        {
            ListPartsResult = new ListPartsResult
            {
                Bucket = bucket.Name,
                Key = upload.Key,
                UploadId = upload.Id,
                PartNumberMarker = marker,
                NextPartNumberMarker = page.Count > 0 ? page[^1].Number : marker,
                MaxParts = max,
                IsTruncated = rest.Count > page.Count,
                Parts = [.. page.Select(part => Shown(part, upload))],
                Initiator = owner,
                Owner = owner,
                StorageClass = upload.Properties.StorageClass,
                ChecksumAlgorithm = upload.HasChosenChecksum ? upload.ChecksumAlgorithm : null,
                ChecksumType = upload.HasChosenChecksum ? upload.ChecksumType : null,
            },
        };
    }

    private static ListedPart Shown(Model.UploadPart part, Upload upload)
    {
        var shown = new ListedPart { PartNumber = part.Number, LastModified = part.LastModified, ETag = $"\"{part.ETag}\"", Size = part.Piece.Length };
        if (upload.HasChosenChecksum) shown.Show(part.Checksum);
        return shown;
    }
}

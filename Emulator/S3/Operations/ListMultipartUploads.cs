using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives a bucket's unfinished uploads.</summary>
internal sealed class ListMultipartUploads(S3Store store, BucketDirectory directory) : IOperation<ListMultipartUploadsRequest, ListMultipartUploadsResponse>
{
    public IEnumerable<Permission> Permissions(ListMultipartUploadsRequest request, Caller caller) => [directory.Right(caller, "ListBucketMultipartUploads", request.Bucket)];

    public ListMultipartUploadsResponse Invoke(ListMultipartUploadsRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var text = Listing.Encoding(request.EncodingType);
        var max = Listing.PageSize("max-uploads", request.MaxUploads);
        var candidates = store.Uploads(bucket.Name).Where(upload => IsBehind(upload, request)).Select(upload => (upload.Key, upload));
        var page = Listing.Page(candidates, request.Prefix, request.Delimiter, string.IsNullOrEmpty(request.UploadIdMarker) ? request.KeyMarker : null, max);
        var owner = Owner.Of(bucket.AccountId);
        return new ListMultipartUploadsResponse
        {
            ListMultipartUploadsResult = new ListMultipartUploadsResult
            {
                Bucket = bucket.Name,
                KeyMarker = text(request.KeyMarker ?? ""),
                UploadIdMarker = request.UploadIdMarker ?? "",
                NextKeyMarker = page.IsTruncated ? text(page.Last ?? "") : null,
                NextUploadIdMarker = page.IsTruncated && page.Items.Count > 0 && page.Items[^1].Key == page.Last ? page.Items[^1].Id : null,
                Prefix = request.Prefix is null ? null : text(request.Prefix),
                Delimiter = request.Delimiter is null ? null : text(request.Delimiter),
                EncodingType = request.EncodingType,
                MaxUploads = max,
                IsTruncated = page.IsTruncated,
                CommonPrefixes = [.. page.CommonPrefixes.Select(prefix => new CommonPrefix { Prefix = text(prefix) })],
                Uploads =
                [
                    .. page.Items.Select(upload => new ListedUpload
                    {
                        Key = text(upload.Key),
                        UploadId = upload.Id,
                        Initiator = owner,
                        Owner = owner,
                        StorageClass = upload.Properties.StorageClass,
                        Initiated = upload.Initiated,
                        ChecksumAlgorithm = upload.HasChosenChecksum ? upload.ChecksumAlgorithm : null,
                        ChecksumType = upload.HasChosenChecksum ? upload.ChecksumType : null,
                    }),
                ],
            },
        };
    }

    /// <summary>With an upload's id for a marker, further uploads of the marker's key are asked for as well.</summary>
    private bool IsBehind(Upload upload, ListMultipartUploadsRequest request)
    {
        if (string.IsNullOrEmpty(request.UploadIdMarker) || request.KeyMarker is not { Length: > 0 } key) return true;
        var order = KeyOrder.Instance.Compare(upload.Key, key);
        if (order != 0) return order > 0;
        var ofKey = store.Uploads(upload.Bucket).Where(other => other.Key == key).Select(other => other.Id).ToList();
        return ofKey.IndexOf(upload.Id) > ofKey.IndexOf(request.UploadIdMarker);
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives a page of a bucket's objects, in the older form.</summary>
internal sealed class ListObjects(S3Store store, BucketDirectory directory) : IOperation<ListObjectsRequest, ListObjectsResponse>
{
    public IEnumerable<Permission> Permissions(ListObjectsRequest request, Caller caller) => [directory.Right(caller, "ListBucket", request.Bucket).With(request.Prefix, request.Delimiter)];

    public ListObjectsResponse Invoke(ListObjectsRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var text = Listing.Encoding(request.EncodingType);
        var max = Listing.PageSize("max-keys", request.MaxKeys);
        var page = Listing.OfObjects(store, bucket.Name, request.Prefix, request.Delimiter, request.Marker, max);
        var owner = Owner.Of(bucket.AccountId);
        return new ListObjectsResponse
        {
            ListBucketResult = new ListBucketResult
            {
                Name = bucket.Name,
                Prefix = text(request.Prefix ?? ""),
                Marker = text(request.Marker ?? ""),
                NextMarker = page.IsTruncated && request.Delimiter is { Length: > 0 } ? text(page.Last ?? "") : null,
                Delimiter = request.Delimiter is null ? null : text(request.Delimiter),
                EncodingType = request.EncodingType,
                MaxKeys = max,
                IsTruncated = page.IsTruncated,
                Contents = [.. page.Items.Select(version => Listing.Shown(version, text, owner))],
                CommonPrefixes = [.. page.CommonPrefixes.Select(prefix => new CommonPrefix { Prefix = text(prefix) })],
            },
        };
    }
}

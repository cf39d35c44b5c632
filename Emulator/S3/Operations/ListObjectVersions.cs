using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives a page of a bucket's versions and delete markers.</summary>
internal sealed class ListObjectVersions(S3Store store, BucketDirectory directory) : IOperation<ListObjectVersionsRequest, ListObjectVersionsResponse>
{
    public IEnumerable<Permission> Permissions(ListObjectVersionsRequest request, Caller caller) => [directory.Right(caller, "ListBucketVersions", request.Bucket).With(request.Prefix, request.Delimiter)];

    public ListObjectVersionsResponse Invoke(ListObjectVersionsRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var text = Listing.Encoding(request.EncodingType);
        var max = Listing.PageSize("max-keys", request.MaxKeys);
        if (request.VersionIdMarker is { Length: > 0 } && string.IsNullOrEmpty(request.KeyMarker)) throw S3Errors.InvalidArgument("version-id-marker", request.VersionIdMarker, "A version-id marker cannot be specified without a key marker.");
        var page = store.Read(bucket.Name, contents => Listing.Page(Versions(contents, request), request.Prefix, request.Delimiter, request.VersionIdMarker is { Length: > 0 } ? null : request.KeyMarker, max));
        var owner = Owner.Of(bucket.AccountId);
        return new ListObjectVersionsResponse
        {
            ListVersionsResult = new ListVersionsResult
            {
                Name = bucket.Name,
                Prefix = text(request.Prefix ?? ""),
                KeyMarker = text(request.KeyMarker ?? ""),
                VersionIdMarker = request.VersionIdMarker ?? "",
                NextKeyMarker = page.IsTruncated ? text(page.Last ?? "") : null,
                NextVersionIdMarker = page.IsTruncated && page.Items.Count > 0 && page.Items[^1].Version.Key == page.Last ? page.Items[^1].Version.VersionId : null,
                Delimiter = request.Delimiter is null ? null : text(request.Delimiter),
                EncodingType = request.EncodingType,
                MaxKeys = max,
                IsTruncated = page.IsTruncated,
                Versions = [.. page.Items.Where(item => !item.Version.IsDeleteMarker).Select(item => Shown(item.Version, item.IsLatest, text, owner))],
                DeleteMarkers = [.. page.Items.Where(item => item.Version.IsDeleteMarker).Select(item => Marker(item.Version, item.IsLatest, text, owner))],
                CommonPrefixes = [.. page.CommonPrefixes.Select(prefix => new CommonPrefix { Prefix = text(prefix) })],
            },
        };
    }

    private static IEnumerable<(string Key, (ObjectVersion Version, bool IsLatest) Item)> Versions(BucketContents contents, ListObjectVersionsRequest request)
    {
        var hasMarker = request.VersionIdMarker is { Length: > 0 };
        foreach (var key in contents.KeysFrom(Listing.First(request.Prefix, request.KeyMarker)))
        {
            var versions = contents.VersionsOf(key);
            var from = hasMarker && key == request.KeyMarker ? versions.TakeWhile(version => version.VersionId != request.VersionIdMarker).Count() + 1 : 0;
            for (var i = from; i < versions.Count; i++) yield return (key, (versions[i], i == 0));
        }
    }

    private static ListedVersion Shown(ObjectVersion version, bool isLatest, Func<string, string> text, Owner owner) => new()
    {
        Key = text(version.Key),
        VersionId = version.VersionId,
        IsLatest = isLatest,
        LastModified = version.LastModified,
        ETag = $"\"{version.ETag}\"",
        ChecksumAlgorithm = version.Checksum?.Algorithm,
        ChecksumType = version.Checksum?.Type,
        Size = version.Size,
        Owner = owner,
        StorageClass = version.Properties.StorageClass,
    };

    private static ListedDeleteMarker Marker(ObjectVersion version, bool isLatest, Func<string, string> text, Owner owner) =>
        new() { Key = text(version.Key), VersionId = version.VersionId, IsLatest = isLatest, LastModified = version.LastModified, Owner = owner };
}

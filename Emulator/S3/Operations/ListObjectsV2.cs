using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives a page of a bucket's objects.</summary>
internal sealed class ListObjectsV2(S3Store store, BucketDirectory directory) : IOperation<ListObjectsV2Request, ListObjectsV2Response>
{
    public IEnumerable<Permission> Permissions(ListObjectsV2Request request, Caller caller) => [directory.Right(caller, "ListBucket", request.Bucket).With(request.Prefix, request.Delimiter)];

    public ListObjectsV2Response Invoke(ListObjectsV2Request request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var text = Listing.Encoding(request.EncodingType);
        var max = Listing.PageSize("max-keys", request.MaxKeys);
        var after = request.ContinuationToken is null ? request.StartAfter : ReadToken(request.ContinuationToken);
        var page = Listing.OfObjects(store, bucket.Name, request.Prefix, request.Delimiter, after, max);
        var owner = request.FetchOwner == true ? Owner.Of(bucket.AccountId) : null;
        return new ListObjectsV2Response
        {
            ListBucketResult = new ListBucketResult
            {
                Name = bucket.Name,
                Prefix = text(request.Prefix ?? ""),
                Delimiter = request.Delimiter is null ? null : text(request.Delimiter),
                EncodingType = request.EncodingType,
                MaxKeys = max,
                KeyCount = page.Items.Count + page.CommonPrefixes.Count,
                IsTruncated = page.IsTruncated,
                ContinuationToken = request.ContinuationToken,
                NextContinuationToken = page.IsTruncated ? Convert.ToBase64String(Encoding.UTF8.GetBytes(page.Last ?? "")) : null,
                StartAfter = request.StartAfter is null ? null : text(request.StartAfter),
                Contents = [.. page.Items.Select(version => Listing.Shown(version, text, owner))],
                CommonPrefixes = [.. page.CommonPrefixes.Select(prefix => new CommonPrefix { Prefix = text(prefix) })],
            },
        };
    }

    private static string ReadToken(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw S3Errors.InvalidArgument("continuation-token", token, "The continuation token provided is incorrect");
        }
    }
}

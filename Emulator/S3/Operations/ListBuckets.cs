using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives the buckets of the account.</summary>
internal sealed class ListBuckets(S3Store store) : IOperation<ListBucketsRequest, ListBucketsResponse>
{
    public IEnumerable<Permission> Permissions(ListBucketsRequest request, Caller caller) => [new Permission("s3:ListAllMyBuckets", "arn:aws:s3:::*")];

    public ListBucketsResponse Invoke(ListBucketsRequest request, Caller caller)
    {
        if (request.MaxBuckets is < 1 or > S3Limits.MaxBucketPage) throw S3Errors.InvalidArgument("max-buckets", $"{request.MaxBuckets}", "Argument max-buckets must be an integer between 1 and 10000");
        var rest = store.List(caller.AccountId)
            .Where(bucket => bucket.Name.StartsWith(request.Prefix ?? "", StringComparison.Ordinal) && (request.BucketRegion is null || bucket.Region == request.BucketRegion))
            .Where(bucket => request.ContinuationToken is null || string.CompareOrdinal(bucket.Name, request.ContinuationToken) > 0).ToList();
        var page = rest.Take(request.MaxBuckets ?? S3Limits.MaxBucketPage).ToList();
        return new ListBucketsResponse
        {
            ListAllMyBucketsResult = new ListAllMyBucketsResult
            {
                Owner = Owner.Of(caller.AccountId),
                Buckets = new BucketList { Buckets = [.. page.Select(bucket => new ListedBucket { Name = bucket.Name, CreationDate = bucket.CreatedAt, BucketRegion = bucket.Region })] },
                Prefix = request.Prefix,
                ContinuationToken = rest.Count > page.Count ? page[^1].Name : null,
            },
        };
    }
}

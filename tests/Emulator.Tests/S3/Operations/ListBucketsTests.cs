using Amazon.S3.Model;

namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class ListBucketsTests
{
    [Fact]
    public async Task Gives_the_accounts_buckets_by_name_in_pages()
    {
        await using var sdk = await S3Sdk.StartAsync(http: false);
        foreach (var name in new[] { "ccc", "aaa", "bbb" }) await sdk.Client.PutBucketAsync(name, TestContext.Current.CancellationToken);
        var first = await sdk.Client.ListBucketsAsync(new ListBucketsRequest { MaxBuckets = 2 }, TestContext.Current.CancellationToken);
        var second = await sdk.Client.ListBucketsAsync(new ListBucketsRequest { MaxBuckets = 2, ContinuationToken = first.ContinuationToken }, TestContext.Current.CancellationToken);
        Assert.Equal(["aaa", "bbb"], first.Buckets.Select(bucket => bucket.BucketName));
        Assert.Equal(["ccc"], second.Buckets.Select(bucket => bucket.BucketName));
        Assert.Null(second.ContinuationToken);
    }
}

namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutObjectTaggingTests
{
    [Fact]
    public async Task Takes_at_most_ten()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1", ("x-amz-tagging", "first=1&second=a%20b"));
        await s3.DoneAsync("PUT", "/trades/a?tagging", "<Tagging><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>");
        Assert.Equal(["k"], (await s3.DoneAsync("GET", "/trades/a?tagging")).Values("Key"));
        await s3.RefusedAsync(400, "BadRequest", "PUT", "/trades/a?tagging", "<Tagging><TagSet><Tag><Key>k0</Key><Value>v</Value></Tag><Tag><Key>k1</Key><Value>v</Value></Tag><Tag><Key>k2</Key><Value>v</Value></Tag><Tag><Key>k3</Key><Value>v</Value></Tag><Tag><Key>k4</Key><Value>v</Value></Tag><Tag><Key>k5</Key><Value>v</Value></Tag><Tag><Key>k6</Key><Value>v</Value></Tag><Tag><Key>k7</Key><Value>v</Value></Tag><Tag><Key>k8</Key><Value>v</Value></Tag><Tag><Key>k9</Key><Value>v</Value></Tag><Tag><Key>k10</Key><Value>v</Value></Tag></TagSet></Tagging>");
    }
}

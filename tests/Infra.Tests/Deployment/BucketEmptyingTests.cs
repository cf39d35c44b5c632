using System.Text.Json.Nodes;
using Acinaces.Infra.Deployment;

namespace Acinaces.Infra.Tests.Deployment;

public sealed class BucketEmptyingTests(SynthesizedTemplates templates)
{
    [Fact]
    public void Every_bucket_of_test_is_emptied_and_the_one_with_access_logs_last()
    {
        var names = BucketEmptying.Buckets(templates.Assembly, "test").Select(bucket => bucket.Text("BucketName")!).ToArray();
        Assert.Equal(templates.Assembly.Of("test").OfType("AWS::S3::Bucket").Select(bucket => bucket.Text("BucketName")).Order(), names.Order());
        Assert.All(names, name => Assert.Contains("-test-", name, StringComparison.Ordinal));
        Assert.Equal("acinaces-test-access-logs-111122223333", names[^1]);
    }

    [Fact]
    public void Versions_and_deletion_markers_go_and_a_lock_of_test_is_bypassed()
    {
        var versions = BucketEmptying.VersionsIn("""{"Versions":[{"Key":"a","VersionId":"1","Size":3}],"DeleteMarkers":[{"Key":"b","VersionId":"2"}],"RequestCharged":null}""")!;
        Assert.Equal("""[{"Key":"a","VersionId":"1"},{"Key":"b","VersionId":"2"}]""", versions.ToJsonString());
        var open = BucketEmptying.DeleteArguments("b", "eu-central-1", isLocked: false, versions);
        Assert.DoesNotContain("--bypass-governance-retention", open);
        Assert.Equal("""{"Quiet":true,"Objects":[{"Key":"a","VersionId":"1"},{"Key":"b","VersionId":"2"}]}""", open[open.ToList().IndexOf("--delete") + 1]);
        Assert.Contains("--bypass-governance-retention", BucketEmptying.DeleteArguments("b", "eu-central-1", isLocked: true, versions));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"RequestCharged":null}""")]
    [InlineData("""{"Versions":[],"DeleteMarkers":null}""")]
    public void An_empty_bucket_is_done(string listing) => Assert.Null(BucketEmptying.VersionsIn(listing));

    [Fact]
    public void One_call_takes_a_thousand_at_most()
    {
        var listing = new JsonObject { ["Versions"] = new JsonArray([.. Enumerable.Range(0, 700).Select(Entry)]), ["DeleteMarkers"] = new JsonArray([.. Enumerable.Range(0, 700).Select(Entry)]) };
        Assert.Equal(1000, BucketEmptying.VersionsIn(listing.ToJsonString())!.Count);
        static JsonNode Entry(int number) => new JsonObject { ["Key"] = $"k{number}", ["VersionId"] = "v" };
    }

    [Fact]
    public void What_is_kept_stops_everything()
    {
        BucketEmptying.RequireNothingKept("b", """{"RequestCharged":null}""");
        var refused = Assert.Throws<RefusedException>(() => BucketEmptying.RequireNothingKept("b", """{"Errors":[{"Key":"a","Code":"AccessDenied","Message":"Access Denied because object protected by object lock."}]}"""));
        Assert.Equal("b keeps 1 objects, the first for AccessDenied: Access Denied because object protected by object lock.", refused.Message);
    }
}

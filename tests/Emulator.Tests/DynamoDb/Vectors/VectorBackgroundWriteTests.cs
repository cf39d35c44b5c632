using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Tests.DynamoDb.Transfers;
using static Acinaces.Emulator.Tests.DynamoDb.Vectors.VectorTable;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

/// <summary>Imports and expiry write items without a request for each; vector indexes follow them all the same.</summary>
public sealed class VectorBackgroundWriteTests
{
    private const long Now = 1_800_000_000;

    [Fact]
    public async Task An_import_fills_the_indexes_and_counts_what_does_not_fit_them()
    {
        await using var cloud = await TransferCloud.StartAsync();
        string[] vectors = [Numbers("1 0 0"), Numbers("0 2 0"), Numbers("1 0"), """[{"S":"1"}]"""];
        await cloud.S3.DoneAsync("PUT", "/exports/in/a.json", string.Join('\n', vectors.Select((vector, i) => $$$$"""{"Item":{"p":{"S":"i-{{{{i}}}}"},"v":{"N":"1"},"e":{"L":{{{{vector}}}}}}}""")));
        var begun = await cloud.DoneAsync("ImportTable", $$"""
            {"TableCreationParameters":{"TableName":"copy",{{TransferCloud.KeySchema}},"VectorIndexes":[{{Index("near", "EUCLIDEAN", attribute: "e")}}]},
             "S3BucketSource":{"S3Bucket":"exports","S3KeyPrefix":"in/"},"InputFormat":"DYNAMODB_JSON"}
            """);
        var import = (await cloud.DoneAsync("DescribeImport", $$"""{"ImportArn":"{{begun["ImportTableDescription"]?["ImportArn"]}}"}"""))["ImportTableDescription"];
        Assert.Equal((4L, 2L, 2L), ((long?)import?["ProcessedItemCount"], (long?)import?["ImportedItemCount"], (long?)import?["ErrorCount"]));
        Assert.Equal("near", (string?)import?["TableCreationParameters"]?["VectorIndexes"]?[0]?["IndexName"]);
        var found = await cloud.DoneAsync("SearchVectors", Search("near", "0 0 0").Replace("t-1", "copy", StringComparison.Ordinal));
        Assert.Equal("i-0=1 i-1=2", Describe(found.AsObject()));
    }

    [Fact]
    public void What_expires_leaves_the_indexes()
    {
        var engine = new Engine(new StoppedClock(DateTimeOffset.FromUnixTimeSeconds(Now)));
        engine.Create(Create(Plain));
        engine.UpdateTimeToLive("""{"TableName":"t-1","TimeToLiveSpecification":{"Enabled":true,"AttributeName":"end"}}""");
        engine.Put(Put("due", "1 0 0", $$""","end":{"N":"{{Now}}"}"""));
        engine.Put(Put("later", "1 0 0", $$""","end":{"N":"{{Now + 1}}"}"""));
        Assert.Equal(2, engine.SearchVectors(Search("plain", "1 0 0")).SearchResults.Count);
        Assert.Equal(1, new ExpirySweep(engine.Tables, engine.Clock).Run());
        Assert.Equal("later", Assert.Single(engine.SearchVectors(Search("plain", "1 0 0")).SearchResults).Item.Decode()["p"].Text);
    }
}

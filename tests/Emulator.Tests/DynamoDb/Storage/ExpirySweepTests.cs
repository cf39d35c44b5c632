using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.Tests.DynamoDb.Storage;

/// <summary>Expiry follows the emulator's clock.</summary>
public sealed class ExpirySweepTests
{
    private const long Now = 1_800_000_000;

    [Fact]
    public void Deletes_what_has_expired_within_five_years_and_nothing_else()
    {
        var engine = new Engine(new StoppedClock(DateTimeOffset.FromUnixTimeSeconds(Now)));
        engine.Create("""
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}]}
            """);
        engine.UpdateTimeToLive("""{"TableName":"t-1","TimeToLiveSpecification":{"Enabled":true,"AttributeName":"end"}}""");
        var fiveYears = 5L * 365 * 24 * 60 * 60;
        foreach (var (key, value) in new[]
        {
            ("due", $$"""{"N":"{{Now}}"}"""),
            ("later", $$"""{"N":"{{Now + 1}}"}"""),
            ("old", $$"""{"N":"{{Now - fiveYears}}"}"""),
            ("too-old", $$"""{"N":"{{Now - fiveYears - 1}}"}"""),
            ("text", $$"""{"S":"{{Now - 10}}"}"""),
        })
        {
            engine.Put($"{{\"TableName\":\"t-1\",\"Item\":{{\"p\":{{\"S\":\"{key}\"}},\"end\":{value}}}}}");
        }
        Assert.Equal(5, engine.Scan("""{"TableName":"t-1"}""").Count);
        Assert.Equal(2, new ExpirySweep(engine.Tables, engine.Clock).Run());
        var left = (engine.Scan("""{"TableName":"t-1"}""").Items ?? []).Select(item => item.Decode()["p"].Text).Order();
        Assert.Equal(["later", "text", "too-old"], left);
        Assert.Equal(engine.Dump("t-1"), Engine.Replay(engine.Journal.Records).Dump("t-1"));
    }
}

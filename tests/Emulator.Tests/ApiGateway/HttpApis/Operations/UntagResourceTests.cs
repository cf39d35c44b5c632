namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class UntagResourceTests
{
    [Fact]
    public async Task Takes_tags_away()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync(""","tags":{"a":"1"} """);
        await bench.StageAsync(api, "dev");
        var path = $"/tags/{Uri.EscapeDataString($"arn:aws:apigateway:eu-central-1::/apis/{api}")}";

        await bench.DoAsync("DELETE", path + "?tagKeys=a&tagKeys=z");

        Assert.Equal("""{"tags":{}}""", (await bench.DoAsync("GET", path)).ToJsonString());
    }
}

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class TagResourceTests
{
    [Fact]
    public async Task Adds_tags_to_apis_and_stages()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync(""","tags":{"a":"1"} """);
        await bench.StageAsync(api, "dev");
        var path = $"/tags/{Uri.EscapeDataString($"arn:aws:apigateway:eu-central-1::/apis/{api}")}";

        await bench.DoAsync("POST", path, """{"tags":{"b":"2"}}""");
        await bench.DoAsync("POST", path + Uri.EscapeDataString("/stages/dev"), """{"tags":{"c":"3"}}""");

        Assert.Equal("""{"tags":{"a":"1","b":"2"}}""", (await bench.DoAsync("GET", path)).ToJsonString());
        Assert.Equal("3", (string?)(await bench.DoAsync("GET", $"/apis/{api}/stages/dev"))["tags"]?["c"]);
        Assert.Equal("BadRequestException", (await bench.RefusedAsync("POST", "/tags/nothing", """{"tags":{}}""")).Code);
    }
}

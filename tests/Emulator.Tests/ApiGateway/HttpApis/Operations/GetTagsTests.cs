namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetTagsTests
{
    [Fact]
    public async Task Shows_tags_of_apis_stages_and_domains()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync(""","tags":{"a":"1"} """);
        await bench.StageAsync(api, "dev");
        var path = $"/tags/{Uri.EscapeDataString($"arn:aws:apigateway:eu-central-1::/apis/{api}")}";

        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test","tags":{"d":"4"}}""");

        Assert.Equal("""{"tags":{"a":"1"}}""", (await bench.DoAsync("GET", path)).ToJsonString());
        Assert.Equal("""{"tags":{"d":"4"}}""", (await bench.DoAsync("GET", $"/tags/{Uri.EscapeDataString("arn:aws:apigateway:eu-central-1::/domainnames/a.test")}")).ToJsonString());
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("GET", $"/tags/{Uri.EscapeDataString("arn:aws:apigateway:eu-central-1::/apis/none")}")).Code);
    }
}

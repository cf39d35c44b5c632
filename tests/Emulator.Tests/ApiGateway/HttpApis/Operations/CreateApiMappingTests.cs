namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class CreateApiMappingTests
{
    [Fact]
    public async Task Shows_a_stage_below_a_key_once()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.StageAsync(api);
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        var made = await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default","apiMappingKey":"v1"}""");
        var id = (string?)made["apiMappingId"];

        Assert.Equal(("v1", "$default"), ((string?)made["apiMappingKey"], (string?)made["stage"]));
        Assert.Equal("ConflictException", (await bench.RefusedAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default","apiMappingKey":"v1"}""")).Code);
        Assert.Contains("stage", (await bench.RefusedAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"none"}""")).Text, StringComparison.Ordinal);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("POST", "/domainnames/b.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default"}""")).Code);
        Assert.NotNull(id);
    }
}

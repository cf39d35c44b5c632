namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class UpdateApiMappingTests
{
    [Fact]
    public async Task Shows_the_stage_below_another_key()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.StageAsync(api);
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        var made = await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default","apiMappingKey":"v1"}""");
        var id = (string?)made["apiMappingId"];

        Assert.Equal("v2", (string?)(await bench.DoAsync("PATCH", $"/domainnames/a.test/apimappings/{id}", """{"apiMappingKey":"v2"}"""))["apiMappingKey"]);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("PATCH", "/domainnames/a.test/apimappings/none", "{}")).Code);
    }
}

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetApiMappingTests
{
    [Fact]
    public async Task Shows_a_mapping()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.StageAsync(api);
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        var made = await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default","apiMappingKey":"v1"}""");
        var id = (string?)made["apiMappingId"];

        Assert.Equal(api, (string?)(await bench.DoAsync("GET", $"/domainnames/a.test/apimappings/{id}"))["apiId"]);
        Assert.Equal(("NotFoundException", "The api mapping resource specified in the request was not found."), await bench.RefusedAsync("GET", "/domainnames/a.test/apimappings/none"));
    }
}

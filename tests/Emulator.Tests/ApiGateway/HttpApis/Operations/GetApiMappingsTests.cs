namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetApiMappingsTests
{
    [Fact]
    public async Task Shows_the_mappings_of_a_domain()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.StageAsync(api);
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        var made = await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default","apiMappingKey":"v1"}""");
        var id = (string?)made["apiMappingId"];

        Assert.Equal([id], (await bench.DoAsync("GET", "/domainnames/a.test/apimappings"))["items"]?.AsArray().Select(item => (string?)item?["apiMappingId"]) ?? []);
    }
}

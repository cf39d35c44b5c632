namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteApiMappingTests
{
    [Fact]
    public async Task Removes_a_mapping()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.StageAsync(api);
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        var made = await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default","apiMappingKey":"v1"}""");
        var id = (string?)made["apiMappingId"];

        await bench.DoAsync("DELETE", $"/domainnames/a.test/apimappings/{id}");

        Assert.Equal("NotFoundException", (await bench.RefusedAsync("DELETE", $"/domainnames/a.test/apimappings/{id}")).Code);
    }
}

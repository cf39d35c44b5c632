namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteApiTests
{
    [Fact]
    public async Task Removes_an_api_that_no_domain_shows()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var id = await bench.ApiAsync();
        await bench.StageAsync(id);
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        var mapping = await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{id}}","stage":"$default"}""");
        Assert.Equal("BadRequestException", (await bench.RefusedAsync("DELETE", $"/apis/{id}")).Code);

        await bench.DoAsync("DELETE", $"/domainnames/a.test/apimappings/{mapping["apiMappingId"]}");
        await bench.DoAsync("DELETE", $"/apis/{id}");

        Assert.Equal("NotFoundException", (await bench.RefusedAsync("GET", $"/apis/{id}")).Code);
    }
}

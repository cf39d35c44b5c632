namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetApiTests
{
    [Fact]
    public async Task Shows_an_api()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var id = await bench.ApiAsync();

        Assert.Equal(id, (string?)(await bench.DoAsync("GET", $"/apis/{id}"))["apiId"]);
        Assert.Equal(("NotFoundException", "Invalid API identifier specified 000000000000:none"), await bench.RefusedAsync("GET", "/apis/none"));
    }
}

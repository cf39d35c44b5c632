namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetApisTests
{
    [Fact]
    public async Task Shows_all_apis_in_pages()
    {
        await using var bench = await HttpApiBench.StartAsync();
        string[] ids = [await bench.ApiAsync(), await bench.ApiAsync(), await bench.ApiAsync()];

        var first = await bench.DoAsync("GET", "/apis?maxResults=2");
        var second = await bench.DoAsync("GET", $"/apis?maxResults=2&nextToken={first["nextToken"]}");

        Assert.Equal(ids.Order(StringComparer.Ordinal), new[] { first["items"]?[0], first["items"]?[1], second["items"]?[0] }.Select(api => (string?)api?["apiId"]));
        Assert.Null(second["nextToken"]);
        Assert.Contains("maxResults", (await bench.RefusedAsync("GET", "/apis?maxResults=0")).Text, StringComparison.Ordinal);
    }
}

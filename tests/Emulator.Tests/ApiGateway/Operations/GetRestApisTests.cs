namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetRestApisTests
{
    [Fact]
    public async Task Goes_through_all_in_pages()
    {
        await using var bench = await ApiBench.StartAsync();
        for (var i = 0; i < 3; i++) await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");

        var first = await bench.ControlAsync("GET", "/restapis?limit=2");
        var second = await bench.ControlAsync("GET", $"/restapis?limit=2&position={first["position"]}");

        Assert.Equal(2, first["item"]?.AsArray().Count);
        Assert.Single(second["item"]?.AsArray() ?? []);
        Assert.Null(second["position"]);
    }
}

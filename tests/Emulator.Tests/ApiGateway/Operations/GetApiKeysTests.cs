namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetApiKeysTests
{
    [Fact]
    public async Task Finds_keys_by_the_start_of_their_names()
    {
        await using var bench = await ApiBench.StartAsync();
        var key = await bench.ControlAsync("POST", "/apikeys", """{"name":"demo","enabled":true}""");
        await bench.ControlAsync("POST", "/apikeys", """{"name":"other","enabled":true}""");

        var found = Assert.Single((await bench.ControlAsync("GET", "/apikeys?name=de&includeValues=true"))["item"]?.AsArray() ?? []);

        Assert.Equal((string?)key["value"], (string?)found?["value"]);
    }
}

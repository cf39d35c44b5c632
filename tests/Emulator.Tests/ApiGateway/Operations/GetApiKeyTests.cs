namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetApiKeyTests
{
    [Fact]
    public async Task Shows_the_value_only_when_asked()
    {
        await using var bench = await ApiBench.StartAsync();
        var key = await bench.ControlAsync("POST", "/apikeys", """{"name":"demo","enabled":true}""");

        Assert.Null((await bench.ControlAsync("GET", $"/apikeys/{key["id"]}"))["value"]);
        Assert.Equal((string?)key["value"], (string?)(await bench.ControlAsync("GET", $"/apikeys/{key["id"]}?includeValue=true"))["value"]);
    }
}

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateRequestValidatorTests
{
    [Fact]
    public async Task Returns_what_it_checks()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";

        var validator = await bench.ControlAsync("POST", path + "/requestvalidators", """{"name":"all","validateRequestBody":true}""");

        Assert.True((bool?)validator["validateRequestBody"]);
        Assert.False((bool?)validator["validateRequestParameters"]);
    }
}

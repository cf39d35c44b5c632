using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetRestApiTests
{
    [Fact]
    public async Task Names_the_api_that_is_not_there()
    {
        await using var bench = await ApiBench.StartAsync();
        var answer = await bench.Aws.SendAsync("GET", "/restapis/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Invalid API identifier specified nothing", (string?)answer.Json["message"]);
    }
}

using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateApiKeyTests
{
    [Fact]
    public async Task Draws_a_value_or_takes_one_that_is_long_enough()
    {
        await using var bench = await ApiBench.StartAsync();
        var key = await bench.ControlAsync("POST", "/apikeys", """{"name":"demo","enabled":true}""");

        Assert.Matches("^[a-z0-9]{40}$", (string?)key["value"]);
        Assert.Equal("01234567890123456789", (string?)(await bench.ControlAsync("POST", "/apikeys", """{"name":"own","value":"01234567890123456789"}"""))["value"]);
        Assert.Equal(HttpStatusCode.Conflict, (await bench.Aws.SendAsync("POST", "/apikeys", """{"name":"twice","value":"01234567890123456789"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", "/apikeys", """{"name":"short","value":"abc"}""")).Status);
    }
}

using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateUsagePlanKeyTests
{
    [Fact]
    public async Task Adds_a_key_once()
    {
        await using var bench = await ApiBench.StartAsync();
        var plan = await bench.ControlAsync("POST", "/usageplans", """{"name":"basic","throttle":{"rateLimit":10,"burstLimit":20},"quota":{"limit":5,"period":"DAY"}}""");
        var key = await bench.ControlAsync("POST", "/apikeys", """{"name":"demo","enabled":true}""");
        var body = $$"""{"keyId":"{{key["id"]}}","keyType":"API_KEY"}""";

        Assert.Equal((string?)key["id"], (string?)(await bench.ControlAsync("POST", $"/usageplans/{plan["id"]}/keys", body))["id"]);

        Assert.Equal(HttpStatusCode.Conflict, (await bench.Aws.SendAsync("POST", $"/usageplans/{plan["id"]}/keys", body)).Status);
    }
}

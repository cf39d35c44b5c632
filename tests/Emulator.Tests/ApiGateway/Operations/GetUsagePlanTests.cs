using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetUsagePlanTests
{
    [Fact]
    public async Task Finds_a_plan_by_its_id()
    {
        await using var bench = await ApiBench.StartAsync();
        var plan = await bench.ControlAsync("POST", "/usageplans", """{"name":"basic","throttle":{"rateLimit":10,"burstLimit":20},"quota":{"limit":5,"period":"DAY"}}""");

        Assert.Equal("basic", (string?)(await bench.ControlAsync("GET", $"/usageplans/{plan["id"]}"))["name"]);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.Aws.SendAsync("GET", "/usageplans/none")).Status);
    }
}

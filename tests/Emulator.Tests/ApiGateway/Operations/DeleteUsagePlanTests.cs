using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class DeleteUsagePlanTests
{
    [Fact]
    public async Task Removes_the_plan()
    {
        await using var bench = await ApiBench.StartAsync();
        var plan = await bench.ControlAsync("POST", "/usageplans", """{"name":"basic","throttle":{"rateLimit":10,"burstLimit":20},"quota":{"limit":5,"period":"DAY"}}""");

        await bench.ControlAsync("DELETE", $"/usageplans/{plan["id"]}");

        Assert.Equal(HttpStatusCode.NotFound, (await bench.Aws.SendAsync("GET", $"/usageplans/{plan["id"]}")).Status);
    }
}

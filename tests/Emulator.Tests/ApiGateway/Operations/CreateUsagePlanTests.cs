using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateUsagePlanTests
{
    [Fact]
    public async Task Refuses_a_stage_that_is_not_there()
    {
        await using var bench = await ApiBench.StartAsync();
        var plan = await bench.ControlAsync("POST", "/usageplans", """{"name":"basic","throttle":{"rateLimit":10,"burstLimit":20},"quota":{"limit":5,"period":"DAY"}}""");

        Assert.Equal(20, (int?)plan["throttle"]?["burstLimit"]);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.Aws.SendAsync("POST", "/usageplans", """{"name":"x","apiStages":[{"apiId":"none","stage":"test"}]}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", "/usageplans", """{"name":"x","quota":{"limit":5,"period":"YEAR"}}""")).Status);
    }
}

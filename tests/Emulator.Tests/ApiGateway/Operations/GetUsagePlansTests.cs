namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetUsagePlansTests
{
    [Fact]
    public async Task Finds_the_plans_of_a_key()
    {
        await using var bench = await ApiBench.StartAsync();
        var plan = await bench.ControlAsync("POST", "/usageplans", """{"name":"basic","throttle":{"rateLimit":10,"burstLimit":20},"quota":{"limit":5,"period":"DAY"}}""");
        var key = await bench.ControlAsync("POST", "/apikeys", """{"name":"demo","enabled":true}""");
        await bench.ControlAsync("POST", $"/usageplans/{plan["id"]}/keys", $$"""{"keyId":"{{key["id"]}}","keyType":"API_KEY"}""");

        Assert.Single((await bench.ControlAsync("GET", $"/usageplans?keyId={key["id"]}"))["item"]?.AsArray() ?? []);
        Assert.Empty((await bench.ControlAsync("GET", "/usageplans?keyId=other"))["item"]?.AsArray() ?? []);
    }
}

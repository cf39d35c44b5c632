using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateModelTests
{
    [Fact]
    public async Task Refuses_a_schema_with_a_keyword_it_does_not_know()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";

        Assert.Equal("Order", (string?)(await bench.ControlAsync("POST", path + "/models", """{"name":"Order","contentType":"application/json","schema":"{\"type\":\"object\"}"}"""))["name"]);

        Assert.Equal(HttpStatusCode.Conflict, (await bench.Aws.SendAsync("POST", path + "/models", """{"name":"Order","contentType":"application/json","schema":"{}"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", path + "/models", """{"name":"B","contentType":"application/json","schema":"{\"if\":{}}"} """)).Status);
    }
}

using System.Net;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class UpdateFunctionConfigurationTests
{
    [Fact]
    public async Task Gives_the_new_variables_to_the_next_event()
    {
        using var code = new NodeFunction("return async () => process.env.COLOUR;");
        await using var bench = await LambdaBench.StartAsync();
        var created = await bench.CreateAsync("fn", code.Folder, new JsonObject { ["Environment"] = new JsonObject { ["Variables"] = new JsonObject { ["COLOUR"] = "blue" } } });
        Assert.Equal("\"blue\"", (await bench.InvokeAsync("fn")).Body);

        var answer = await bench.SendAsync("PUT", "/2015-03-31/functions/fn/configuration", """{"Environment":{"Variables":{"COLOUR":"red"}},"Timeout":7}""");

        Assert.Equal(7, (int?)answer.Json["Timeout"]);
        Assert.NotEqual((string?)created["RevisionId"], (string?)answer.Json["RevisionId"]);
        Assert.Equal("\"red\"", (await bench.InvokeAsync("fn")).Body);
        var stale = await bench.SendAsync("PUT", "/2015-03-31/functions/fn/configuration", $$"""{"Timeout":8,"RevisionId":"{{created["RevisionId"]}}"}""");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
    }
}

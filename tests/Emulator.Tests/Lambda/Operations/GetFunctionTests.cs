using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class GetFunctionTests
{
    [Fact]
    public async Task Shows_configuration_tags_and_reserved_concurrency()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder, new JsonObject { ["Tags"] = new JsonObject { ["team"] = "risk" } });
        await bench.SendAsync("PUT", "/2017-10-31/functions/fn/concurrency", """{"ReservedConcurrentExecutions":5}""");

        var found = (await bench.SendAsync("GET", "/2015-03-31/functions/fn")).Json;

        Assert.Equal("fn", (string?)found["Configuration"]?["FunctionName"]);
        Assert.Equal("risk", (string?)found["Tags"]?["team"]);
        Assert.Equal(5, (int?)found["Concurrency"]?["ReservedConcurrentExecutions"]);
    }
}

using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class GetFunctionConfigurationTests
{
    [Fact]
    public async Task Finds_a_function_by_name_partial_and_full_arn()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        foreach (var name in new[] { "fn", "000000000000:function:fn", "arn:aws:lambda:eu-central-1:000000000000:function:fn" })
        {
            Assert.Equal("fn", (string?)(await bench.SendAsync("GET", $"/2015-03-31/functions/{Uri.EscapeDataString(name)}/configuration")).Json["FunctionName"]);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync("GET", "/2015-03-31/functions/fn/configuration?Qualifier=7")).Status);
    }
}

using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class GetAliasTests
{
    [Fact]
    public async Task Says_that_there_is_none()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var answer = await bench.SendAsync("GET", "/2015-03-31/functions/fn/aliases/live");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("Cannot find alias arn: arn:aws:lambda:eu-central-1:000000000000:function:fn:live", answer.Body, StringComparison.Ordinal);
    }
}

using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class RemovePermissionTests
{
    [Fact]
    public async Task Takes_a_statement_out()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        await bench.SendAsync("POST", "/2015-03-31/functions/fn/policy", """{"StatementId":"a","Action":"lambda:InvokeFunction","Principal":"*"}""");

        Assert.Equal(HttpStatusCode.NoContent, (await bench.SendAsync("DELETE", "/2015-03-31/functions/fn/policy/a")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync("DELETE", "/2015-03-31/functions/fn/policy/a")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync("GET", "/2015-03-31/functions/fn/policy")).Status);
    }
}

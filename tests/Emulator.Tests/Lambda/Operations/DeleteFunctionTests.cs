using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class DeleteFunctionTests
{
    [Fact]
    public async Task Removes_the_function()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        Assert.Equal(HttpStatusCode.NoContent, (await bench.SendAsync("DELETE", "/2015-03-31/functions/fn")).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync("GET", "/2015-03-31/functions/fn")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync("DELETE", "/2015-03-31/functions/fn")).Status);
    }
}

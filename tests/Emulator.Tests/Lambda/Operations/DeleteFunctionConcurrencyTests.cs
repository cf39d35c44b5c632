using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class DeleteFunctionConcurrencyTests
{
    [Fact]
    public async Task Ends_a_reservation()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        await bench.SendAsync("PUT", "/2017-10-31/functions/fn/concurrency", """{"ReservedConcurrentExecutions":0}""");

        Assert.Equal(HttpStatusCode.NoContent, (await bench.SendAsync("DELETE", "/2017-10-31/functions/fn/concurrency")).Status);

        Assert.Equal(HttpStatusCode.OK, (await bench.InvokeAsync("fn")).Status);
    }
}

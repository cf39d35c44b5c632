using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class PutFunctionConcurrencyTests
{
    [Fact]
    public async Task Leaves_a_hundred_for_functions_without_a_reservation()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        Assert.Equal(900, (int?)(await bench.SendAsync("PUT", "/2017-10-31/functions/fn/concurrency", """{"ReservedConcurrentExecutions":900}""")).Json["ReservedConcurrentExecutions"]);

        var refused = await bench.SendAsync("PUT", "/2017-10-31/functions/fn/concurrency", """{"ReservedConcurrentExecutions":901}""");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("below its minimum value of [100]", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switches_a_function_off_with_zero()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        await bench.SendAsync("PUT", "/2017-10-31/functions/fn/concurrency", """{"ReservedConcurrentExecutions":0}""");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await bench.InvokeAsync("fn")).Status);
    }
}

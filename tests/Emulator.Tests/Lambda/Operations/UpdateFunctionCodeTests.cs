using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class UpdateFunctionCodeTests
{
    [Fact]
    public async Task Runs_the_new_code_from_the_next_event_on()
    {
        using var old = new NodeFunction("return async () => 'old';");
        using var young = new NodeFunction("return async () => 'new';");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", old.Folder);
        Assert.Equal("\"old\"", (await bench.InvokeAsync("fn")).Body);

        var answer = await bench.SendAsync("PUT", "/2015-03-31/functions/fn/code", $$"""{"S3Bucket":"acinaces-local-code","S3Key":"{{young.Folder}}"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("\"new\"", (await bench.InvokeAsync("fn")).Body);
    }
}

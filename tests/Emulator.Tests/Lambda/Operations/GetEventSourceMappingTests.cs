using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class GetEventSourceMappingTests
{
    [Fact]
    public async Task Shows_a_mapping()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var created = (await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", """{"FunctionName":"fn","EventSourceArn":"arn:aws:sqs:eu-central-1:000000000000:jobs","Enabled":false,"BatchSize":5,"FunctionResponseTypes":["ReportBatchItemFailures"]}""")).Json;
        var path = $"/2015-03-31/event-source-mappings/{created["UUID"]}";

        Assert.Equal((string?)created["UUID"], (string?)(await bench.SendAsync("GET", path)).Json["UUID"]);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync("GET", path + "0")).Status);
    }
}

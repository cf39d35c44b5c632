using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class DeleteEventSourceMappingTests
{
    [Fact]
    public async Task Removes_a_mapping()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var created = (await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", """{"FunctionName":"fn","EventSourceArn":"arn:aws:sqs:eu-central-1:000000000000:jobs","Enabled":false,"BatchSize":5,"FunctionResponseTypes":["ReportBatchItemFailures"]}""")).Json;
        var path = $"/2015-03-31/event-source-mappings/{created["UUID"]}";

        Assert.Equal("Deleting", (string?)(await bench.SendAsync("DELETE", path)).Json["State"]);

        Assert.Equal(HttpStatusCode.NotFound, (await bench.SendAsync("GET", path)).Status);
    }
}

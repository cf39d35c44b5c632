namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class ListEventSourceMappingsTests
{
    [Fact]
    public async Task Finds_the_mappings_of_a_function()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var created = (await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", """{"FunctionName":"fn","EventSourceArn":"arn:aws:sqs:eu-central-1:000000000000:jobs","Enabled":false,"BatchSize":5,"FunctionResponseTypes":["ReportBatchItemFailures"]}""")).Json;
        var path = $"/2015-03-31/event-source-mappings/{created["UUID"]}";

        Assert.Single((await bench.SendAsync("GET", "/2015-03-31/event-source-mappings?FunctionName=fn")).Json["EventSourceMappings"]?.AsArray() ?? []);
        Assert.Empty((await bench.SendAsync("GET", "/2015-03-31/event-source-mappings?FunctionName=other")).Json["EventSourceMappings"]?.AsArray() ?? []);
        Assert.NotEmpty(path);
    }
}

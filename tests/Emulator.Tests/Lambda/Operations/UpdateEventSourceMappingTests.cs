namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class UpdateEventSourceMappingTests
{
    [Fact]
    public async Task Changes_what_is_given_and_keeps_the_rest()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var created = (await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", """{"FunctionName":"fn","EventSourceArn":"arn:aws:sqs:eu-central-1:000000000000:jobs","Enabled":false,"BatchSize":5,"FunctionResponseTypes":["ReportBatchItemFailures"]}""")).Json;
        var path = $"/2015-03-31/event-source-mappings/{created["UUID"]}";

        var changed = (await bench.SendAsync("PUT", path, """{"BatchSize":7}""")).Json;

        Assert.Equal(7, (int?)changed["BatchSize"]);
        Assert.Equal("Disabled", (string?)changed["State"]);
        Assert.Equal("ReportBatchItemFailures", (string?)changed["FunctionResponseTypes"]?[0]);
    }
}

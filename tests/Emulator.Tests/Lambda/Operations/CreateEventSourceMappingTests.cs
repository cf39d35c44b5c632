using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class CreateEventSourceMappingTests
{
    [Fact]
    public async Task Connects_a_queue_with_a_function()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var created = (await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", """{"FunctionName":"fn","EventSourceArn":"arn:aws:sqs:eu-central-1:000000000000:jobs","Enabled":false,"BatchSize":5,"FunctionResponseTypes":["ReportBatchItemFailures"]}""")).Json;
        var path = $"/2015-03-31/event-source-mappings/{created["UUID"]}";

        Assert.Equal("Disabled", (string?)created["State"]);
        Assert.Equal(5, (int?)created["BatchSize"]);
        Assert.Equal("arn:aws:lambda:eu-central-1:000000000000:function:fn", (string?)created["FunctionArn"]);
        Assert.Equal(path, $"/2015-03-31/event-source-mappings/{created["UUID"]}");
    }

    [Theory]
    [InlineData("\"EventSourceArn\":\"arn:aws:kinesis:eu-central-1:000000000000:stream/s\"")]
    [InlineData("\"EventSourceArn\":\"arn:aws:sqs:eu-central-1:000000000000:jobs\",\"BatchSize\":11")]
    [InlineData("\"EventSourceArn\":\"arn:aws:sqs:eu-central-1:000000000000:jobs\",\"FilterCriteria\":{\"Filters\":[]}")]
    public async Task Refuses_what_it_cannot_do(string members)
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        var answer = await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", "{\"FunctionName\":\"fn\"," + members + "}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("InvalidParameterValueException", answer.Header("x-amzn-ErrorType"));
    }
}

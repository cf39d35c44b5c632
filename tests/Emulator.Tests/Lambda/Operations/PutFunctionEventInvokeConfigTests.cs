using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class PutFunctionEventInvokeConfigTests
{
    [Fact]
    public async Task Keeps_retries_age_and_destination()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        var answer = await bench.SendAsync("PUT", "/2019-09-25/functions/fn/event-invoke-config", """{"MaximumRetryAttempts":0,"MaximumEventAgeInSeconds":60,"DestinationConfig":{"OnFailure":{"Destination":"arn:aws:sqs:eu-central-1:000000000000:dead"}}}""");

        Assert.Equal(0, (int?)answer.Json["MaximumRetryAttempts"]);
        Assert.Equal("arn:aws:sqs:eu-central-1:000000000000:dead", (string?)answer.Json["DestinationConfig"]?["OnFailure"]?["Destination"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.SendAsync("PUT", "/2019-09-25/functions/fn/event-invoke-config", """{"MaximumRetryAttempts":3}""")).Status);
    }
}

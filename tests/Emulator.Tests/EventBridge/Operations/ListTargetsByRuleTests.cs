using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class ListTargetsByRuleTests
{
    [Fact]
    public async Task Shows_a_target_as_it_was_put()
    {
        await using var cloud = await Cloud.StartAsync();
        var target = new { Id = "q", Arn = Cloud.Arn("sqs", "orders"), DeadLetterConfig = new { Arn = Cloud.Arn("sqs", "dead") }, RetryPolicy = new { MaximumRetryAttempts = 3, MaximumEventAgeInSeconds = 60 } };
        await cloud.RuleToQueueAsync("fills", """{"source":["x"]}""", "orders", target);
        Assert.Equal(
            """[{"Id":"q","Arn":"arn:aws:sqs:eu-central-1:000000000000:orders","DeadLetterConfig":{"Arn":"arn:aws:sqs:eu-central-1:000000000000:dead"},"RetryPolicy":{"MaximumRetryAttempts":3,"MaximumEventAgeInSeconds":60}}]""",
            (await cloud.Events("ListTargetsByRule", new { Rule = "fills" })).GetProperty("Targets").GetRawText());
    }
}

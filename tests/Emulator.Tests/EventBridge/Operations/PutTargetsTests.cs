using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class PutTargetsTests
{
    [Fact]
    public async Task A_transformer_builds_the_payload_from_the_event()
    {
        await using var cloud = await Cloud.StartAsync();
        var queue = await cloud.RuleToQueueAsync("fills", """{"source":["trading"]}""", "orders", new
        {
            Id = "q",
            Arn = Cloud.Arn("sqs", "orders"),
            InputTransformer = new
            {
                InputPathsMap = new { symbol = "$.detail.symbol", first = "$.detail.fills[0]", missing = "$.detail.none", kind = "$.detail-type" },
                InputTemplate = """{"text":"<kind> of <symbol>, <missing>.","symbol":<symbol>,"first":<first>,"rule":"<aws.events.rule-name>"}""",
            },
        });
        await cloud.PutAsync("trading", "Fill", """{"symbol":"BTC\"USDT","fills":[{"qty":1.50}]}""");
        Assert.Equal(["""{"text":"Fill of BTC\"USDT, .","symbol":"BTC\"USDT","first":{"qty":1.50},"rule":"fills"}"""], await cloud.BodiesAsync(queue));
    }

    [Fact]
    public async Task A_path_sends_a_part_and_an_input_a_constant()
    {
        await using var cloud = await Cloud.StartAsync();
        var part = await cloud.RuleToQueueAsync("part", """{"source":["trading"]}""", "part", new { Id = "q", Arn = Cloud.Arn("sqs", "part"), InputPath = "$.detail" });
        var constant = await cloud.RuleToQueueAsync("constant", """{"source":["trading"]}""", "constant", new { Id = "q", Arn = Cloud.Arn("sqs", "constant"), Input = """{"go":true}""" });
        await cloud.PutAsync("trading", "Fill", """{"qty":1}""");
        Assert.Equal(["""{"qty":1}"""], await cloud.BodiesAsync(part));
        Assert.Equal(["""{"go":true}"""], await cloud.BodiesAsync(constant));
    }

    [Fact]
    public async Task A_rule_has_at_most_five_targets_and_the_same_id_replaces_one()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("PutRule", new { Name = "r", EventPattern = """{"source":["x"]}""" });
        Task Put(int count) => cloud.Events("PutTargets", new { Rule = "r", Targets = Enumerable.Range(0, count).Select(i => new { Id = "t" + i, Arn = Cloud.Arn("sqs", "q" + i) }).ToArray() });
        await Put(5);
        await Put(5);
        Assert.Equal("LimitExceededException", (await CallFailedException.Of(() => Put(6))).Code);
        Assert.Equal(5, (await cloud.Events("ListTargetsByRule", new { Rule = "r" })).GetProperty("Targets").GetArrayLength());
    }

    [Fact]
    public async Task Refuses_targets_it_cannot_serve()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("PutRule", new { Name = "r", EventPattern = """{"source":["x"]}""" });
        Task Put(object target) => cloud.Events("PutTargets", new { Rule = "r", Targets = new[] { target } });
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => Put(new { Id = "t", Arn = "nonsense" }))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => Put(new { Id = "t", Arn = Cloud.Arn("kinesis", "stream/x") }))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => Put(new { Id = "t", Arn = Cloud.Arn("sqs", "q"), Input = "{}", InputPath = "$.detail" }))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => Put(new { Id = "t", Arn = Cloud.Arn("sqs", "q"), RetryPolicy = new { MaximumRetryAttempts = 186 } }))).Code);
        Assert.Equal(400, (await CallFailedException.Of(() => Put(new { Id = "t", Arn = Cloud.Arn("sqs", "q"), EcsParameters = new { TaskDefinitionArn = "x" } }))).Status);
    }
}

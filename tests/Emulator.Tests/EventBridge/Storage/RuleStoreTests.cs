using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Storage;

public sealed class RuleStoreTests
{
    [Fact]
    public void What_is_owed_is_owed_after_a_restart_until_it_is_settled()
    {
        var tape = new TapeJournal();
        var store = new RuleStore(tape);
        store.Accept([Delivery("1"), Delivery("2")]);
        store.Settle("1");

        var rebuilt = new RuleStore(new TapeJournal());
        tape.PlayInto(rebuilt);
        var owed = Assert.Single(rebuilt.Owed());
        Assert.Equal(("2", "role", "v"), (owed.Id, owed.Sender.RoleArn, owed.Attributes?["n"].Value));

        var compacted = new RuleStore(new TapeJournal());
        foreach (var record in rebuilt.Snapshot(() => { }))
            compacted.Replay(record.Span);
        Assert.Equal("2", Assert.Single(compacted.Owed()).Id);
    }

    [Fact]
    public void Rules_come_back_with_their_targets()
    {
        var tape = new TapeJournal();
        var store = new RuleStore(tape);
        store.Put(new Rule
        {
            Arn = "arn:rule/r", Name = "r", BusArn = "arn:event-bus/default", EventPattern = """{"source":["x"]}""", IsEnabled = true, EnabledAt = DateTimeOffset.UnixEpoch,
            Targets = [new Target { Id = "q", Arn = "arn:q", InputTransformer = new InputTransformer("<a>", new() { ["a"] = "$.detail" }), RetryPolicy = new RetryPolicy(3) }],
            Tags = new() { ["team"] = "risk" },
        });
        var rebuilt = new RuleStore(new TapeJournal());
        tape.PlayInto(rebuilt);
        var rule = rebuilt.FindRule("arn:rule/r");
        Assert.NotNull(rule?.Pattern);
        Assert.Equal(("$.detail", 3, "risk"), (rule.Rule.Targets[0].InputTransformer?.InputPathsMap?["a"], rule.Rule.Targets[0].RetryPolicy?.MaximumRetryAttempts, rule.Rule.Tags["team"]));
    }

    private static OutboundDelivery Delivery(string id) => new()
    {
        Id = id,
        TargetArn = "arn:aws:sqs:eu-central-1:000000000000:q",
        Payload = [1, 2],
        Sender = new DeliverySender("events.amazonaws.com", "rule", Cloud.Account) { RoleArn = "role" },
        AcceptedAt = DateTimeOffset.UnixEpoch,
        MaxRetries = 1,
        MaxAge = TimeSpan.FromMinutes(1),
        Attributes = new() { ["n"] = new DeliveryAttribute("String", "v") },
    };
}

using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Logs;
using EventBus = Acinaces.Topology.Model.EventBus;

namespace Acinaces.Infra.Projections;

/// <summary>A bus of our own, the log of everything that passes, and the archive events can be replayed from.</summary>
internal static class EventBusProjection
{
    private static readonly string[] _logWriters = ["delivery.logs.amazonaws.com", "events.amazonaws.com"];

    public static CfnEventBus AddEventBus(this EnvironmentStack stack, EventBus bus)
    {
        var id = EnvironmentStack.PascalCase(bus.Name);
        var resource = new CfnEventBus(stack, $"{id}Bus", new CfnEventBusProps { Name = stack.Names.Of(bus), Description = bus.Purpose });
        if (stack.Settings.EventArchiveDays > 0)
        {
            new CfnArchive(stack, $"{id}Archive", new CfnArchiveProps
            {
                ArchiveName = stack.Names.Of(bus),
                Description = $"Everything on {stack.Names.Of(bus)}",
                SourceArn = resource.AttrArn,
                RetentionDays = stack.Settings.EventArchiveDays,
            });
        }
        AddLog(stack, bus, id, resource);
        return resource;
    }

    private static void AddLog(EnvironmentStack stack, EventBus bus, string id, CfnEventBus resource)
    {
        var name = $"/aws/events/{stack.Names.Of(bus)}";
        var group = stack.AddLogGroup($"{id}Log", name);
        var rule = new CfnRule(stack, $"{id}LogRule", new CfnRuleProps
        {
            Name = stack.Names.LogRuleOf(bus),
            Description = "Writes every event to the log",
            EventBusName = resource.Ref,
            EventPattern = new Dictionary<string, object> { ["account"] = new[] { stack.Context.AccountId } },
            State = "ENABLED",
            Targets = new object[]
            {
                new CfnRule.TargetProperty
                {
                    Id = "log",
                    Arn = stack.Names.Arn("logs", $"log-group:{name}"),
                    DeadLetterConfig = bus.FailedDeliveries is { } failed ? new CfnRule.DeadLetterConfigProperty { Arn = stack.Names.ArnOf(failed) } : null,
                },
            },
        });
        rule.AddDependency(group);
        new CfnResourcePolicy(stack, $"{id}LogPolicy", new CfnResourcePolicyProps
        {
            PolicyName = stack.Names.LogRuleOf(bus),
            // The service takes this one document as text.
            PolicyDocument = stack.ToJsonString(PolicyJson.Document(
            [
                PolicyJson.Allow(
                    "WriteEvents",
                    new Dictionary<string, object> { ["Service"] = _logWriters },
                    ["logs:CreateLogStream", "logs:PutLogEvents"],
                    [stack.Names.Arn("logs", $"log-group:{name}:*")],
                    PolicyJson.Condition("StringEquals", ("aws:SourceAccount", stack.Context.AccountId))),
            ])),
        });
    }
}

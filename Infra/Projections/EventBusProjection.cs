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
        AddLog(stack, id, resource);
        return resource;
    }

    private static void AddLog(EnvironmentStack stack, string id, CfnEventBus bus)
    {
        var name = $"/aws/events/{bus.Name}";
        var group = stack.AddLogGroup($"{id}Log", name);
        var rule = new CfnRule(stack, $"{id}LogRule", new CfnRuleProps
        {
            Name = $"{bus.Name}-log",
            Description = "Writes every event to the log",
            EventBusName = bus.Ref,
            EventPattern = new Dictionary<string, object> { ["account"] = new[] { stack.Context.AccountId } },
            State = "ENABLED",
            Targets = new object[] { new CfnRule.TargetProperty { Id = "log", Arn = stack.Names.Arn("logs", $"log-group:{name}") } },
        });
        rule.AddDependency(group);
        new CfnResourcePolicy(stack, $"{id}LogPolicy", new CfnResourcePolicyProps
        {
            PolicyName = $"{bus.Name}-log",
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

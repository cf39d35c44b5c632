using System.Text.Json.Nodes;
using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK;
using CfnRule = Amazon.CDK.AWS.Events.CfnRule;
using CfnRuleProps = Amazon.CDK.AWS.Events.CfnRuleProps;
using Schedule = Acinaces.Topology.Model.Schedule;

namespace Acinaces.Infra.Projections;

/// <summary>Rules: which events, or which times, call what.</summary>
internal static class EventRuleProjection
{
    public static void AddEventRule(this EnvironmentStack stack, EventRule rule, CfnResource bus, EventCaller caller)
    {
        new CfnRule(stack, $"{EnvironmentStack.PascalCase(rule.Name)}Rule", new CfnRuleProps
        {
            Name = stack.Names.Of(rule),
            EventBusName = stack.Names.Of(rule.Bus),
            EventPattern = TemplateValue.Of(JsonNode.Parse(EventPatternDocument.Of(rule.Pattern))),
            State = State(stack.Topology.IsRunning(rule)),
            Targets = TargetsOf(rule, stack.Topology).Select(target => Target(target, caller)).ToArray<object>(),
        }).AddDependency(bus);
    }

    public static void AddSchedule(this EnvironmentStack stack, Schedule schedule, EventCaller caller)
    {
        new CfnRule(stack, $"{EnvironmentStack.PascalCase(schedule.Name)}Schedule", new CfnRuleProps
        {
            Name = stack.Names.Of(schedule),
            Description = $"{schedule.Target.Name}: {schedule.Action}",
            ScheduleExpression = schedule.Expression,
            State = State(stack.Topology.IsRunning(schedule)),
            Targets = new object[]
            {
                caller.Call(schedule.Target, schedule.MaxRetries, schedule.MaxAge, schedule.Target.FailedCalls, EventPatternDocument.InputOf(schedule)),
            },
        });
    }

    /// <summary>What a rule calls: what can take an event, or everything while nothing can and the rule rests.</summary>
    public static IReadOnlyList<EventTarget> TargetsOf(EventRule rule, TopologyModel topology) => topology.IsRunning(rule) ? topology.RunningTargets(rule) : rule.Targets;

    private static string State(bool isRunning) => isRunning ? "ENABLED" : "DISABLED";

    private static CfnRule.TargetProperty Target(EventTarget target, EventCaller caller) => target switch
    {
        EventTarget.ToFunction function => caller.Call(function.Function, function.MaxRetries, function.MaxAge, function.DeadLetters),
        EventTarget.ToTopic topic => caller.Publish(topic.Topic, topic.DeadLetters),
        _ => throw new InvalidOperationException($"There is no projection for {target.GetType().Name}."),
    };
}

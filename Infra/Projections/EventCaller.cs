using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.IAM;
using PolicyStatement = Acinaces.Topology.Derivation.PolicyStatement;

namespace Acinaces.Infra.Projections;

/// <summary>The role under which rules and schedules call functions: it may call those they name, and nothing else.</summary>
internal sealed class EventCaller
{
    private readonly EnvironmentStack _stack;
    private readonly CfnRole _role;

    public EventCaller(EnvironmentStack stack)
    {
        _stack = stack;
        var called = stack.Topology.EventRules.SelectMany(rule => EventRuleProjection.TargetsOf(rule, stack.Topology)).OfType<EventTarget.ToFunction>().Select(target => target.Function)
            .Concat(stack.Topology.Schedules.Select(schedule => schedule.Target));
        _role = new ServiceRole(stack.Names.Named("events-role"), "events.amazonaws.com", "Calls the functions that rules and schedules name")
        {
            For = stack.Names.Arn("events", $"rule/{stack.Names.Named("*")}"),
            Statements = [new PolicyStatement("Call", ["lambda:InvokeFunction"], [.. called.Select(stack.Names.InvocationArnOf).Distinct().Order(StringComparer.Ordinal)])],
        }.AddTo(stack, "EventsRole");
    }

    /// <summary>A target that calls a function.</summary>
    /// <param name="failures">Where an event goes that the function could not be handed.</param>
    public CfnRule.TargetProperty Call(Function function, int retries, TimeSpan maxAge, Queue? failures, string? input = null) => new()
    {
        Id = function.Name,
        Arn = _stack.Names.InvocationArnOf(function),
        RoleArn = _role.AttrArn,
        Input = input,
        RetryPolicy = new CfnRule.RetryPolicyProperty { MaximumRetryAttempts = retries, MaximumEventAgeInSeconds = maxAge.TotalSeconds },
        DeadLetterConfig = DeadLetters(failures),
    };

    /// <summary>A target that publishes to a topic, whose own policy lets the rule do so.</summary>
    public CfnRule.TargetProperty Publish(Topic topic, Queue? failures) => new()
    {
        Id = topic.Name,
        Arn = _stack.Names.ArnOf(topic),
        DeadLetterConfig = DeadLetters(failures),
    };

    private CfnRule.DeadLetterConfigProperty? DeadLetters(Queue? queue) => queue is null ? null : new() { Arn = _stack.Names.ArnOf(queue) };
}

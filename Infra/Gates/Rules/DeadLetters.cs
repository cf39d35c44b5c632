using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Nothing that is delivered later can vanish: each asynchronous path ends in a dead-letter queue that exists.</summary>
internal sealed class DeadLetters : ITemplateRule
{
    // Email and SMS have no answer that could fail.
    private static readonly string[] Deliveries = ["sqs", "lambda", "http", "https", "firehose"];

    public IEnumerable<Finding> Findings(GateInput input)
    {
        var paths = Rules(input).Concat(Schedules(input)).Concat(Subscriptions(input)).Concat(Queues(input)).Concat(AsynchronousFunctions(input)).ToArray();
        var queues = input.Assembly.OfType("AWS::SQS::Queue").Select(PhysicalIdentity.ArnOf).ToHashSet();
        foreach (var (resource, path, deadLetters, what) in paths)
        {
            if (string.IsNullOrEmpty(deadLetters)) yield return Finding.On(resource, path, $"{what} is lost when it cannot be delivered: name a dead-letter queue");
            else if (deadLetters.StartsWith("arn:aws:sqs:", StringComparison.Ordinal) && !queues.Contains(deadLetters)) yield return Finding.On(resource, path, $"{deadLetters} is no queue of these templates");
        }
    }

    private static IEnumerable<(TemplateResource Resource, string Path, string? DeadLetters, string What)> Rules(GateInput input) =>
        from rule in input.Assembly.OfType("AWS::Events::Rule")
        from target in (rule["Targets"] as JsonArray ?? []).Select((target, index) => (Node: target, index))
        select (rule, $"Properties.Targets.{target.index}.DeadLetterConfig", Text(rule, target.Node?["DeadLetterConfig"]?["Arn"]), "an event");

    private static IEnumerable<(TemplateResource Resource, string Path, string? DeadLetters, string What)> Schedules(GateInput input) =>
        from schedule in input.Assembly.OfType("AWS::Scheduler::Schedule")
        select (schedule, "Properties.Target.DeadLetterConfig", schedule.Text("Target", "DeadLetterConfig", "Arn"), "a scheduled call");

    private static IEnumerable<(TemplateResource Resource, string Path, string? DeadLetters, string What)> Subscriptions(GateInput input) =>
        from subscription in input.Assembly.OfType("AWS::SNS::Subscription")
        where Deliveries.Contains(subscription.Text("Protocol"))
        select (subscription, "Properties.RedrivePolicy", subscription.Text("RedrivePolicy", "deadLetterTargetArn"), "a message");

    private static IEnumerable<(TemplateResource Resource, string Path, string? DeadLetters, string What)> Queues(GateInput input)
    {
        var lastStops = LastStops(input);
        return from queue in input.Assembly.OfType("AWS::SQS::Queue")
               where !lastStops.Contains(PhysicalIdentity.ArnOf(queue))
               select (queue, "Properties.RedrivePolicy", queue.Text("RedrivePolicy", "deadLetterTargetArn"), "a message");
    }

    private static HashSet<string?> LastStops(GateInput input) =>
    [
        .. Rules(input).Concat(Schedules(input)).Concat(Subscriptions(input)).Concat(AsynchronousFunctions(input)).Select(path => path.DeadLetters),
        .. input.Assembly.OfType("AWS::SQS::Queue").Select(queue => queue.Text("RedrivePolicy", "deadLetterTargetArn")),
    ];

    private static IEnumerable<(TemplateResource Resource, string Path, string? DeadLetters, string What)> AsynchronousFunctions(GateInput input)
    {
        var configured = input.Assembly.OfType("AWS::Lambda::EventInvokeConfig")
            .ToLookup(config => config.Text("FunctionName")?.Split(':') is { Length: > 6 } arn ? arn[6] : config.Text("FunctionName"), config => config.Text("DestinationConfig", "OnFailure", "Destination"));
        var targets = input.Assembly.OfType("AWS::Events::Rule").SelectMany(rule => (rule["Targets"] as JsonArray ?? []).Select(target => rule.Stack.Text(target?["Arn"])))
            .Concat(input.Assembly.OfType("AWS::Scheduler::Schedule").Select(schedule => schedule.Text("Target", "Arn") ?? ""))
            .Concat(input.Assembly.OfType("AWS::SNS::Subscription").Where(subscription => subscription.Text("Protocol") == "lambda").Select(subscription => subscription.Text("Endpoint") ?? ""))
            .Where(arn => arn.Contains(":lambda:", StringComparison.Ordinal)).Select(arn => arn.Split(':').ElementAtOrDefault(6)).ToHashSet();
        return from function in input.Assembly.OfType("AWS::Lambda::Function")
               where targets.Contains(function.Text("FunctionName"))
               let destination = function.Text("DeadLetterConfig", "TargetArn") ?? configured[function.Text("FunctionName")].FirstOrDefault()
               select (function, "Properties.DeadLetterConfig", destination, "an asynchronous call");
    }

    private static string? Text(TemplateResource resource, JsonNode? node) => node is null ? null : resource.Stack.Text(node);
}

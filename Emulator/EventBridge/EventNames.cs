using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge;

/// <summary>Turns the names of buses and rules into ARNs, and into the rights operations on them need.</summary>
internal sealed class EventNames(RuleStore rules)
{
    /// <param name="nameOrArn">Absent: the default bus.</param>
    public static string BusArn(string? nameOrArn, Caller caller) =>
        nameOrArn is not null && nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : caller.Arn("events", "event-bus/" + (nameOrArn ?? "default"));

    public static string RuleArn(string name, string? busNameOrArn, Caller caller)
    {
        var busArn = BusArn(busNameOrArn, caller);
        var bus = busArn[(busArn.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var owner = busArn[..busArn.IndexOf(":event-bus/", StringComparison.Ordinal)];
        return bus == "default" ? $"{owner}:rule/{name}" : $"{owner}:rule/{bus}/{name}";
    }

    public IEnumerable<Permission> OnBus(string action, string? nameOrArn, Caller caller)
    {
        var arn = BusArn(nameOrArn, caller);
        return [new Permission(action, arn) { ResourcePolicy = rules.FindBus(arn)?.Policy }];
    }

    public static IEnumerable<Permission> OnRule(string action, string name, string? busNameOrArn, Caller caller) =>
        [new Permission(action, RuleArn(name, busNameOrArn, caller))];

    /// <summary>Handing a role to EventBridge is a right of its own.</summary>
    public static Permission PassRole(string roleArn) => new("iam:PassRole", roleArn)
    {
        ConditionValues = new Dictionary<string, IReadOnlyList<string>> { ["iam:PassedToService"] = ["events.amazonaws.com"] },
    };

    /// <exception cref="AwsErrorException">ResourceNotFoundException: no such bus or rule.</exception>
    public Rule RequireRule(string name, string? busNameOrArn, Caller caller)
    {
        var bus = rules.RequireBus(BusArn(busNameOrArn, caller));
        return rules.FindRule(RuleArn(name, busNameOrArn, caller))?.Rule ?? throw EventBridgeErrors.RuleNotFound(name, bus.Name);
    }
}

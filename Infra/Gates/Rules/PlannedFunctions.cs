using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Nothing calls by itself a function whose code does not exist yet: every such call would fail.</summary>
internal sealed class PlannedFunctions : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input)
    {
        var planned = input.Topology.Planned.ToDictionary(input.Names.Of, function => function.Name, StringComparer.Ordinal);
        return from caller in Callers(input)
               where caller.IsOn
               from name in caller.Functions
               where planned.ContainsKey(name)
               select Finding.On(caller.Resource, $"Properties.{caller.Switch}", $"calls {planned[name]}, which has no code yet: switch it off");
    }

    private static IEnumerable<(TemplateResource Resource, string Switch, bool IsOn, IEnumerable<string> Functions)> Callers(GateInput input) =>
    [
        .. from rule in input.Assembly.OfType("AWS::Events::Rule")
           select (rule, "State", rule.Text("State") != "DISABLED", (rule["Targets"] as JsonArray ?? []).Select(target => NameIn(rule.Stack.Text(target?["Arn"])))),
        .. from schedule in input.Assembly.OfType("AWS::Scheduler::Schedule")
           select (schedule, "State", schedule.Text("State") != "DISABLED", Enumerable.Repeat(NameIn(schedule.Text("Target", "Arn") ?? ""), 1)),
        .. from mapping in input.Assembly.OfType("AWS::Lambda::EventSourceMapping")
           select (mapping, "Enabled", mapping.Text("Enabled") != "false", Enumerable.Repeat(NameIn(Called(mapping)), 1)),
    ];

    // A mapping names the alias of its function.
    private static string Called(TemplateResource mapping) =>
        mapping["FunctionName", "Ref"]?.GetValue<string>() is { } id && mapping.Stack.Find(id) is { Type: "AWS::Lambda::Alias" } alias
            ? alias.Text("FunctionName") ?? ""
            : mapping.Text("FunctionName") ?? "";

    private static string NameIn(string function) => function.Split(':') is ["arn", _, "lambda", _, _, "function", var name, ..] ? name : function;
}

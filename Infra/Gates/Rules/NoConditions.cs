using System.Text.Json.Nodes;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>What a template holds is decided when it is written, so that what was reviewed is what is deployed.</summary>
internal sealed class NoConditions : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input) =>
    [
        .. from stack in input.Assembly.Stacks
           from condition in stack.Document["Conditions"] as JsonObject ?? []
           select Finding.On(stack, $"Conditions.{condition.Key}", "decide in the program instead"),
        .. from resource in input.Assembly.Resources
           where resource.Definition.ContainsKey("Condition")
           select Finding.On(resource, "Condition", "decide in the program instead"),
    ];
}

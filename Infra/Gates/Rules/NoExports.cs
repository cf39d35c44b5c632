using System.Text.Json.Nodes;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Stacks share names and parameters, no exports: an export that is in use can never be changed again.</summary>
internal sealed class NoExports : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input) =>
        from stack in input.Assembly.Stacks
        from finding in Exports(stack).Concat(Imports(stack.Document["Resources"], stack, "Resources"))
        select finding;

    private static IEnumerable<Finding> Exports(Assemblies.StackTemplate stack) =>
        from output in stack.Document["Outputs"] as JsonObject ?? []
        where output.Value?["Export"] is not null
        select Finding.On(stack, $"Outputs.{output.Key}.Export", "publish the value as a parameter, or compute the name on both sides");

    private static IEnumerable<Finding> Imports(JsonNode? node, Assemblies.StackTemplate stack, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "Fn::ImportValue"
            ? [Finding.On(stack, path, "Fn::ImportValue: read a parameter, or compute the name on both sides")]
            : Imports(member.Value, stack, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Imports(item, stack, $"{path}.{index}")),
        _ => [],
    };
}

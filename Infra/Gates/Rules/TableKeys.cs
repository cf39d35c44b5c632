using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>A table defines exactly the attributes its keys use; DynamoDB refuses both a missing and a spare one.</summary>
internal sealed class TableKeys : ITemplateRule
{
    private static readonly string[] Indexes = ["GlobalSecondaryIndexes", "LocalSecondaryIndexes"];

    public IEnumerable<Finding> Findings(GateInput input) => input.Assembly.OfType("AWS::DynamoDB::Table").SelectMany(Faults);

    private static IEnumerable<Finding> Faults(TemplateResource table)
    {
        var defined = Names(table, table["AttributeDefinitions"]).ToHashSet(StringComparer.Ordinal);
        var used = Names(table, table["KeySchema"])
            .Concat(Indexes.SelectMany(kind => (table[kind] as JsonArray ?? []).SelectMany(index => Names(table, index?["KeySchema"]))))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var missing in used.Except(defined)) yield return Finding.On(table, "Properties.AttributeDefinitions", $"the key attribute '{missing}' is not defined");
        foreach (var spare in defined.Except(used)) yield return Finding.On(table, "Properties.AttributeDefinitions", $"'{spare}' is defined, but no key uses it");
    }

    private static IEnumerable<string> Names(TemplateResource table, JsonNode? attributes) =>
        (attributes as JsonArray ?? []).Select(attribute => table.Stack.Text(attribute?["AttributeName"]));
}

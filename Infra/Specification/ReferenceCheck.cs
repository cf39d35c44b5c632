using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;

namespace Acinaces.Infra.Specification;

/// <summary>Everything a template refers to is in it: resources, parameters, attributes, mappings, conditions.</summary>
internal sealed partial class ReferenceCheck(CloudFormationSpecification specification, StackTemplate stack)
{
    private static readonly HashSet<string> PseudoParameters =
    [
        "AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix",
    ];

    public IEnumerable<Finding> Findings() =>
    [
        .. stack.Resources.SelectMany(resource => Values(resource.Properties, "Properties", resource.LogicalId)),
        .. stack.Resources.SelectMany(Dependencies),
        .. (stack.Document["Outputs"] as JsonObject ?? []).SelectMany(output => Values(output.Value, $"Outputs.{output.Key}", "")),
    ];

    [GeneratedRegex(@"\$\{([^!}][^}]*)\}")]
    private static partial Regex Placeholders();

    private IEnumerable<Finding> Dependencies(TemplateResource resource)
    {
        var targets = resource.Definition["DependsOn"] switch
        {
            JsonArray several => several.Select(one => stack.Text(one)),
            { } one => [stack.Text(one)],
            null => [],
        };
        foreach (var target in targets.Where(target => stack.Find(target) is null))
            yield return Fault(resource.LogicalId, "DependsOn", $"unknown resource '{target}'{Similar.Hint(target, LogicalIds)}");
        if (targets.Contains(resource.LogicalId))
            yield return Fault(resource.LogicalId, "DependsOn", "a resource cannot depend on itself");
    }

    private IEnumerable<Finding> Values(JsonNode? node, string path, string logicalId) => node switch
    {
        JsonArray items => items.SelectMany((item, index) => Values(item, $"{path}.{index}", logicalId)),
        JsonObject { Count: 1 } call when Call(call.First().Key, call.First().Value, path, logicalId) is { } findings =>
            findings.Concat(call.First().Value is JsonValue ? [] : Values(call.First().Value, path, logicalId)),
        JsonObject members => members.SelectMany(member => Values(member.Value, $"{path}.{member.Key}", logicalId)),
        _ => [],
    };

    private IEnumerable<Finding>? Call(string function, JsonNode? argument, string path, string logicalId) => function switch
    {
        "Ref" when Text(argument) is { } name => Reference(name, path, logicalId),
        "Fn::GetAtt" => Attribute(argument is JsonArray parts ? [.. parts.Select(stack.Text)] : (Text(argument) ?? "").Split('.', 2), path, logicalId),
        "Fn::Sub" => Substitution(argument, path, logicalId),
        "Fn::FindInMap" when argument is JsonArray { Count: 3 } keys && Text(keys[0]) is { } map && stack.Document["Mappings"]?[map] is null =>
            [Fault(logicalId, path, $"Fn::FindInMap of unknown mapping '{map}'")],
        "Condition" when Text(argument) is { } condition && stack.Document["Conditions"]?[condition] is null && stack.Document["Conditions"] is not null =>
            [Fault(logicalId, path, $"unknown condition '{condition}'")],
        _ => function.StartsWith("Fn::", StringComparison.Ordinal) ? [] : null,
    };

    private IEnumerable<Finding> Substitution(JsonNode? argument, string path, string logicalId)
    {
        var own = (argument as JsonArray)?.ElementAtOrDefault(1) as JsonObject;
        var text = Text(argument is JsonArray parts ? parts[0] : argument) ?? "";
        return Placeholders().Matches(text).Select(match => match.Groups[1].Value).Where(name => own?.ContainsKey(name) != true)
            .SelectMany(name => name.Contains('.', StringComparison.Ordinal) ? Attribute(name.Split('.', 2), path, logicalId) : Reference(name, path, logicalId));
    }

    private IEnumerable<Finding> Reference(string name, string path, string logicalId) =>
        PseudoParameters.Contains(name) || stack.Find(name) is not null || stack.Document["Parameters"]?[name] is not null
            ? []
            : [Fault(logicalId, path, $"Ref to unknown '{name}'{Similar.Hint(name, LogicalIds)}")];

    private IEnumerable<Finding> Attribute(string[] parts, string path, string logicalId)
    {
        if (parts.Length != 2) return [Fault(logicalId, path, "Fn::GetAtt takes a resource and an attribute")];
        if (stack.Find(parts[0]) is not { } target) return [Fault(logicalId, path, $"Fn::GetAtt of unknown resource '{parts[0]}'{Similar.Hint(parts[0], LogicalIds)}")];
        return specification.Find(target.Type) is { } type && !type.HasAttribute(parts[1])
            ? [Fault(logicalId, path, $"{target.Type} has no attribute '{parts[1]}'{Similar.Hint(parts[1], type.Attributes)}; it has {string.Join(", ", type.Attributes)}")]
            : [];
    }

    private IEnumerable<string> LogicalIds => stack.Resources.Select(resource => resource.LogicalId);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private Finding Fault(string logicalId, string path, string message) =>
        stack.Find(logicalId) is { } resource ? Finding.On(resource, path, message) : new Finding(stack.Name, logicalId, path, message);
}

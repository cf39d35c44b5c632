using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Acinaces.Infra.Assemblies;

/// <summary>
/// Works a template value out as far as it can be known before a deployment: pseudo parameters, names, ARNs built from names, and
/// what another stack of the same assembly publishes. What AWS will draw is left as <c>{stack.logicalId.attribute}</c>.
/// </summary>
internal sealed partial class TemplateText(StackTemplate stack)
{
    public string Of(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(),
        JsonArray items => string.Join(',', items.Select(Of)),
        JsonObject { Count: 1 } call when Function(call) is { } known => known,
        _ => node.ToJsonString(),
    };

    [GeneratedRegex(@"\$\{(!?[^}]+)\}")]
    private static partial Regex Placeholders();

    private string? Function(JsonObject call)
    {
        var (name, argument) = (call.First().Key, call.First().Value);
        return name switch
        {
            "Ref" => Reference(Of(argument)),
            "Fn::GetAtt" => Attribute(argument is JsonArray parts ? [.. parts.Select(Of)] : Of(argument).Split('.', 2)),
            "Fn::Join" when argument is JsonArray { Count: 2 } join => string.Join(Of(join[0]), Items(join[1])),
            "Fn::Select" when argument is JsonArray { Count: 2 } select => Selected(select),
            "Fn::Split" => string.Join(',', Items(call)),
            "Fn::Sub" => Substituted(argument),
            "Fn::FindInMap" when argument is JsonArray { Count: 3 } keys => Mapped(keys),
            _ => null,
        };
    }

    private string[] Items(JsonNode? node) => node switch
    {
        JsonArray items => [.. items.Select(Of)],
        JsonObject { Count: 1 } call when call["Fn::Split"] is JsonArray { Count: 2 } split => Of(split[1]).Split(Of(split[0])),
        _ => Of(node).Split(','),
    };

    private string Selected(JsonArray select)
    {
        var items = Items(select[1]);
        return int.TryParse(Of(select[0]), out var index) && index >= 0 && index < items.Length ? items[index] : $"{{{select.ToJsonString()}}}";
    }

    private string Substituted(JsonNode? argument)
    {
        var variables = (argument as JsonArray)?[1] as JsonObject;
        return Placeholders().Replace(Of(argument is JsonArray parts ? parts[0] : argument), match => match.Groups[1].Value switch
        {
            ['!', .. var literal] => $"${{{literal}}}",
            var name when variables?[name] is { } value => Of(value),
            var name when name.Contains('.', StringComparison.Ordinal) => Attribute(name.Split('.', 2)),
            var name => Reference(name),
        });
    }

    private string Mapped(JsonArray keys)
    {
        var found = stack.Document["Mappings"]?[Of(keys[0])]?[Of(keys[1])]?[Of(keys[2])];
        return found is null ? $"{{{keys.ToJsonString()}}}" : Of(found);
    }

    private string Reference(string name) => name switch
    {
        "AWS::Partition" => "aws",
        "AWS::Region" => stack.Region,
        "AWS::AccountId" => stack.Account,
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => stack.Name,
        _ when stack.Find(name) is { } resource => PhysicalIdentity.OfReference(resource),
        _ when stack.Document["Parameters"]?[name] is JsonObject parameter => Parameter(name, parameter),
        _ => $"{{{name}}}",
    };

    private string Attribute(string[] parts) =>
        stack.Find(parts[0]) is { } resource && parts.Length == 2
            ? PhysicalIdentity.OfAttribute(resource, parts[1])
            : $"{{{string.Join('.', parts)}}}";

    private string Parameter(string name, JsonObject parameter)
    {
        var given = Of(parameter["Default"]);
        if (!Of(parameter["Type"]).StartsWith("AWS::SSM::Parameter::Value", StringComparison.Ordinal))
            return given.Length > 0 ? given : $"{{{stack.Name}.{name}}}";
        return stack.Assembly?.Parameter(stack, given) is { } published ? published.Stack.Text(published["Value"]) : $"{{ssm:{given}}}";
    }
}

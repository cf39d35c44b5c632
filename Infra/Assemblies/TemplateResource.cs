using System.Text.Json.Nodes;

namespace Acinaces.Infra.Assemblies;

/// <summary>One resource of a template.</summary>
public sealed class TemplateResource
{
    internal TemplateResource(StackTemplate stack, string logicalId, JsonObject definition)
    {
        Stack = stack;
        LogicalId = logicalId;
        Definition = definition;
        Type = definition["Type"]?.GetValue<string>() ?? "";
        Properties = definition["Properties"] as JsonObject ?? [];
    }

    public StackTemplate Stack { get; }

    public string LogicalId { get; }

    /// <summary>All of the resource: type, properties, policies.</summary>
    public JsonObject Definition { get; }

    public string Type { get; }

    /// <summary>Empty where the template gives none.</summary>
    public JsonObject Properties { get; }

    /// <summary>Where the program made it, for example <c>Test/Tables/orders/Resource</c>. Absent where the assembly does not say.</summary>
    public string? ConstructPath =>
        (Definition["Metadata"]?["aws:cdk:path"] as JsonValue)?.GetValue<string>() ?? Stack.ConstructPaths.GetValueOrDefault(LogicalId);

    /// <summary>Whether the stack's end, and the resource's own, leave it where it is.</summary>
    public bool IsRetained => Keeps("DeletionPolicy") && Keeps("UpdateReplacePolicy");

    /// <summary>The value below the properties at that path of names and positions. Absent where the template says nothing.</summary>
    public JsonNode? this[params ReadOnlySpan<string> path]
    {
        get
        {
            JsonNode? node = Properties;
            foreach (var step in path)
            {
                node = node switch
                {
                    JsonObject members => members[step],
                    JsonArray items when int.TryParse(step, out var index) && index < items.Count => items[index],
                    _ => null,
                };
            }

            return node;
        }
    }

    /// <summary>The value at that path as text in its final form. Absent where the template says nothing.</summary>
    public string? Text(params ReadOnlySpan<string> path) => this[path] is { } node ? Stack.Text(node) : null;

    /// <summary>Whether the value at that path is true.</summary>
    public bool IsOn(params ReadOnlySpan<string> path) => Text(path) == "true";

    /// <summary>Whether a policy keeps or copies what the resource holds.</summary>
    public bool Keeps(string policy) => (Definition[policy] as JsonValue)?.GetValue<string>() is "Retain" or "RetainExceptOnCreate" or "Snapshot";

    public override string ToString() => $"{Stack.Name}/{LogicalId}";
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acinaces.Infra.Projections;

/// <summary>JSON as the dictionaries and arrays in which the CDK takes it.</summary>
internal static class TemplateValue
{
    public static object Of(JsonNode? node) => node switch
    {
        JsonObject members => members.ToDictionary(member => member.Key, member => Of(member.Value)),
        JsonArray items => items.Select(Of).ToArray(),
        JsonValue value => Of(value),
        // A template cannot say null, and none of our documents means something by it.
        null => throw new ArgumentNullException(nameof(node), "A template holds no null."),
        _ => throw new ArgumentException($"A template holds no {node.GetType().Name}.", nameof(node)),
    };

    private static object Of(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture),
    };
}

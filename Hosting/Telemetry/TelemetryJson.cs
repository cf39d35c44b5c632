using System.Text.Json.Nodes;

namespace Aspire.Hosting.Telemetry;

/// <summary>Takes OTLP messages apart and puts items together to messages.</summary>
internal static class TelemetryJson
{
    /// <exception cref="FormatException">The message has another shape.</exception>
    public static IEnumerable<TelemetryItem> Items(TelemetryKind kind, JsonObject message)
    {
        foreach (var group in Objects(message, kind.Resources))
        {
            var resource = group["resource"] as JsonObject ?? [];
            var name = Attribute(resource, "service.name") ?? "unknown";
            var instance = Attribute(resource, "service.instance.id") ?? name;
            foreach (var scoped in Objects(group, kind.Scopes))
            {
                foreach (var item in Objects(scoped, kind.Items))
                {
                    yield return new TelemetryItem(kind, name, instance, resource, scoped["scope"] as JsonObject, item);
                }
            }
        }
    }

    public static JsonObject Group(TelemetryKind kind, IEnumerable<TelemetryItem> items)
    {
        var resources = new JsonArray();
        foreach (var byResource in items.GroupBy(i => (i.ResourceName, i.InstanceId)))
        {
            var scopes = new JsonArray();
            foreach (var byScope in byResource.GroupBy(i => (string?)i.Scope?["name"]))
            {
                var scope = new JsonObject { ["scope"] = byScope.First().Scope?.DeepClone() ?? new JsonObject() };
                scope[kind.Items] = new JsonArray([.. byScope.Select(i => i.Content.DeepClone())]);
                scopes.Add(scope);
            }

            resources.Add(new JsonObject { ["resource"] = byResource.First().Resource.DeepClone(), [kind.Scopes] = scopes });
        }

        return new JsonObject { [kind.Resources] = resources };
    }

    public static string? Attribute(JsonObject owner, string key) => Objects(owner, "attributes").FirstOrDefault(a => (string?)a["key"] == key)?["value"] is JsonObject value
        ? value.FirstOrDefault().Value?.ToString()
        : null;

    private static IEnumerable<JsonObject> Objects(JsonObject owner, string name) => owner[name] switch
    {
        null => [],
        JsonArray list => list.Select(node => node as JsonObject ?? throw new FormatException($"'{name}' holds something that is not an object.")),
        _ => throw new FormatException($"'{name}' is not a list."),
    };
}

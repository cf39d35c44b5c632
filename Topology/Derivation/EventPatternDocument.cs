using System.Text.Json.Nodes;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>Event patterns and schedule inputs in the form EventBridge takes.</summary>
public static class EventPatternDocument
{
    /// <summary>The pattern as JSON; a part that restricts nothing is left out.</summary>
    public static string Of(EventPattern pattern)
    {
        var document = new JsonObject();
        Add(document, "source", pattern.Sources);
        Add(document, "detail-type", pattern.DetailTypes);
        if (pattern.EventTypes.Count > 0)
        {
            var detail = new JsonObject();
            Add(detail, "eventType", pattern.EventTypes);
            document["detail"] = detail;
        }
        return document.ToJsonString();
    }

    /// <summary>What a schedule hands to its function.</summary>
    public static string InputOf(Schedule schedule) => new JsonObject { ["action"] = schedule.Action }.ToJsonString();

    private static void Add(JsonObject document, string member, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            document[member] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
    }
}

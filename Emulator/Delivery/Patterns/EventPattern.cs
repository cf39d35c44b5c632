using System.Text.Json;

namespace Acinaces.Emulator.Delivery.Patterns;

/// <summary>
/// A compiled event pattern: the language EventBridge rules, SNS filter policies and event source mappings share.
/// </summary>
/// <remarks>Source: EventBridge user guide, "Amazon EventBridge event patterns" and "Comparison operators"; SNS developer guide, "Subscription filter policies".</remarks>
internal sealed class EventPattern
{
    private readonly ObjectPattern _root;

    private EventPattern(ObjectPattern root) => _root = root;

    /// <exception cref="PatternFormatException">The text is no pattern; the message says why, as EventBridge words the reason.</exception>
    public static EventPattern Parse(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            throw new PatternFormatException("Filter is not an object");
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new EventPattern(PatternParser.ParseObject(document.RootElement))
                : throw new PatternFormatException("Filter is not an object");
        }
    }

    public bool Matches(JsonElement document) => document.ValueKind == JsonValueKind.Object && _root.Matches(document);
}

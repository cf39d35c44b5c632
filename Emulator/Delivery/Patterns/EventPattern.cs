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

    /// <summary>Some member is compared by its own members.</summary>
    public bool IsNested => AnyNested(_root);

    /// <summary>How many values the pattern compares, those of alternatives included.</summary>
    public int FieldCount => Leaves(_root);

    public bool Matches(JsonElement document) => document.ValueKind == JsonValueKind.Object && _root.Matches(document);

    private static bool AnyNested(ObjectPattern pattern) =>
        pattern.Fields.Any(field => field.Nested is not null) || pattern.Alternatives.Any(choices => choices.Any(AnyNested));

    private static int Leaves(ObjectPattern pattern) =>
        pattern.Fields.Sum(field => field.Nested is null ? 1 : Leaves(field.Nested)) + pattern.Alternatives.Sum(choices => choices.Sum(Leaves));
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>Fills an input template with the variables of an event.</summary>
/// <remarks>Source: EventBridge user guide, "Amazon EventBridge input transformation".</remarks>
internal static class InputTemplate
{
    public static string Fill(InputTransformer transformer, JsonElement root, Rule rule, string ingestionTime)
    {
        var template = transformer.InputTemplate;
        var filled = new StringBuilder(template.Length);
        var inString = false;
        for (var i = 0; i < template.Length; i++)
        {
            var letter = template[i];
            if (letter == '<' && template.IndexOf('>', i) is var end && end > i && Variable(template[(i + 1)..end], transformer, root, rule, ingestionTime) is { } value)
            {
                filled.Append(inString ? InsideString(value) : value);
                i = end;
                continue;
            }

            if (letter == '\\' && i + 1 < template.Length)
            {
                filled.Append(letter).Append(template[++i]);
                continue;
            }

            if (letter == '"')
                inString = !inString;
            filled.Append(letter);
        }

        return filled.ToString();
    }

    /// <returns>JSON of the variable; null when there is no variable of that name.</returns>
    private static string? Variable(string name, InputTransformer transformer, JsonElement root, Rule rule, string ingestionTime) => name switch
    {
        "aws.events.rule-arn" => Quote(rule.Arn),
        "aws.events.rule-name" => Quote(rule.Name),
        "aws.events.event.ingestion-time" => Quote(ingestionTime),
        "aws.events.event" or "aws.events.event.json" => root.GetRawText(),
        _ => transformer.InputPathsMap?.GetValueOrDefault(name) is { } path
            ? EventPath.Find(root, path) is { ValueKind: not JsonValueKind.Undefined } found ? found.GetRawText() : "null"
            : null,
    };

    // Inside quotes a text stands for itself, what is missing for nothing, and anything else for its JSON.
    private static string InsideString(string json)
    {
        if (json == "null")
            return "";
        return json[0] == '"' ? json[1..^1] : Quote(json)[1..^1];
    }

    private static string Quote(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            writer.WriteStringValue(text);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

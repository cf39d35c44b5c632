using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>Refuses nulls among the elements of lists and maps. Reading lets them pass, and no operation could do anything with them.</summary>
internal static class NullElements
{
    /// <param name="body">A body that could be read.</param>
    /// <param name="type">What it was read as.</param>
    /// <param name="service">Says which of them its operations judge themselves.</param>
    /// <exception cref="AwsErrorException">ValidationException: names all of them.</exception>
    public static void Refuse(ReadOnlyMemory<byte> body, JsonTypeInfo type, AwsService service)
    {
        if (!HasNull(body.Span, type.Options.MaxDepth)) return;
        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = type.Options.MaxDepth });
        var found = new Search(type.Options, service);
        found.In(document.RootElement, type.Type, "", "");
        if (found.Paths.Count > 0) throw new AwsErrorException(MalformedRequest.Missing(found.Paths));
    }

    private static bool HasNull(ReadOnlySpan<byte> body, int maxDepth)
    {
        if (body.IndexOf("null"u8) < 0) return false;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.Null) return true;
        return false;
    }

    private sealed class Search(JsonSerializerOptions shapes, AwsService service)
    {
        public List<string> Paths { get; } = [];

        public void In(JsonElement value, Type declared, string path, string member)
        {
            if (shapes.GetTypeInfo(declared) is not { Kind: not JsonTypeInfoKind.None } shape) return;
            switch (value.ValueKind)
            {
                case JsonValueKind.Object when shape.Kind == JsonTypeInfoKind.Object:
                    foreach (var property in shape.Properties)
                        if (value.TryGetProperty(property.Name, out var inner))
                            In(inner, property.PropertyType, path + (path.Length == 0 ? "" : ".") + char.ToLowerInvariant(property.Name[0]) + property.Name[1..], property.Name);
                    break;
                case JsonValueKind.Object when shape.Kind == JsonTypeInfoKind.Dictionary:
                    foreach (var entry in value.EnumerateObject()) Element(entry.Value, shape.ElementType, $"{path}.{entry.Name}.member", member);
                    break;
                case JsonValueKind.Array when shape.Kind == JsonTypeInfoKind.Enumerable:
                    var number = 0;
                    foreach (var element in value.EnumerateArray()) Element(element, shape.ElementType, $"{path}.{++number}.member", member);
                    break;
            }
        }

        private void Element(JsonElement element, Type? type, string path, string member)
        {
            if (type is null || type == typeof(JsonElement)) return;
            if (element.ValueKind != JsonValueKind.Null) In(element, type, path, member);
            else if (!service.JudgesNull(member, type)) Paths.Add(path);
        }
    }
}

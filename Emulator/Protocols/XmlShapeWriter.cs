using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Xml;

namespace Acinaces.Emulator.Protocols;

/// <summary>Writes the JSON of an answer as the XML of the Query protocol, led by the answer's type: JSON itself does not tell a map from a structure.</summary>
internal sealed class XmlShapeWriter(WireProtocol.Query protocol, string operation, JsonSerializerOptions options, XmlWriter xml)
{
    public void WriteObject(JsonObject members, JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (members[property.Name] is { } value) WriteMember(value, property.PropertyType, protocol.MemberOf(operation, property.Name));
        }
    }

    private void WriteMember(JsonNode value, Type type, QueryMember wire)
    {
        if (value is JsonArray list)
        {
            WriteList(list, ShapeKinds.ElementOf(type) ?? typeof(string), wire);
            return;
        }
        if (value is JsonObject map && options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Dictionary)
        {
            WriteMap(map, ShapeKinds.ElementOf(type) ?? typeof(string), wire);
            return;
        }
        xml.WriteStartElement(wire.Name);
        WriteContent(value, type);
        xml.WriteEndElement();
    }

    private void WriteContent(JsonNode value, Type type)
    {
        if (value is JsonObject members) WriteObject(members, options.GetTypeInfo(type));
        else xml.WriteString(Text(value, type));
    }

    private void WriteList(JsonArray list, Type element, QueryMember wire)
    {
        if (!wire.Flattened) xml.WriteStartElement(wire.Name);
        foreach (var item in list)
        {
            if (item is null) continue;
            xml.WriteStartElement(wire.Flattened ? wire.Name : wire.Item);
            WriteContent(item, element);
            xml.WriteEndElement();
        }
        if (!wire.Flattened) xml.WriteEndElement();
    }

    private void WriteMap(JsonObject map, Type element, QueryMember wire)
    {
        if (!wire.Flattened) xml.WriteStartElement(wire.Name);
        foreach (var (key, value) in map)
        {
            if (value is null) continue;
            xml.WriteStartElement(wire.Flattened ? wire.Name : "entry");
            xml.WriteElementString(wire.Key, key);
            xml.WriteStartElement(wire.Value);
            WriteContent(value, element);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        if (!wire.Flattened) xml.WriteEndElement();
    }

    /// <remarks>Instants are numbers of seconds in JSON and ISO 8601 in XML.</remarks>
    private static string Text(JsonNode value, Type type)
    {
        var isInstant = (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset);
        return value.GetValueKind() switch
        {
            JsonValueKind.Number when isInstant => Instant(DateTimeOffset.FromUnixTimeMilliseconds((long)(value.GetValue<double>() * 1000))),
            JsonValueKind.String when isInstant => Instant(value.GetValue<DateTimeOffset>()),
            JsonValueKind.String => value.GetValue<string>(),
            _ => value.ToJsonString(),
        };
    }

    private static string Instant(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

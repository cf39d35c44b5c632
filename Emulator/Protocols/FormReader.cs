using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Acinaces.Emulator.Protocols;

/// <summary>Turns a Query form into the JSON of the request, led by the request's type: a form itself does not tell 1 from "1".</summary>
internal sealed class FormReader(WireProtocol.Query protocol, string operation, JsonSerializerOptions options)
{
    public JsonObject ReadObject(FormNode node, JsonTypeInfo type)
    {
        var members = new JsonObject();
        foreach (var property in type.Properties)
        {
            var wire = protocol.MemberOf(operation, property.Name);
            if ((node.Find(wire.Name) ?? node.Find(property.Name)) is { } child) members[property.Name] = Read(child, property.PropertyType, wire);
        }
        return members;
    }

    private JsonNode? Read(FormNode node, Type type, QueryMember wire)
    {
        var info = options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable when ShapeKinds.ElementOf(type) is { } element => ReadList(node, element),
            JsonTypeInfoKind.Dictionary when ShapeKinds.ElementOf(type) is { } element => ReadMap(node, element, wire),
            JsonTypeInfoKind.Object => ReadObject(node, info),
            _ => node.Value is { } text ? ShapeKinds.Scalar(text, type) : null,
        };
    }

    private JsonArray ReadList(FormNode node, Type element)
    {
        var list = new JsonArray();
        foreach (var item in node.Items("member")) list.Add(Read(item, element, new QueryMember("member")));
        return list;
    }

    private JsonObject ReadMap(FormNode node, Type element, QueryMember wire)
    {
        var map = new JsonObject();
        foreach (var entry in node.Items("entry"))
        {
            var key = (entry.Find(wire.Key) ?? entry.Find("key") ?? entry.Find("Name"))?.Value ?? throw new JsonException("A map entry has no key.");
            map[key] = (entry.Find(wire.Value) ?? entry.Find("value") ?? entry.Find("Value")) is { } value ? Read(value, element, wire) : null;
        }
        return map;
    }
}

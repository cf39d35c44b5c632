using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml;

namespace Acinaces.Emulator.Protocols;

/// <summary>Writes a record as XML. A list is its items one after the other; a member whose name begins with <c>@xsi:</c> is an attribute.</summary>
internal static class RestXmlWriter
{
    private const string Attribute = "@xsi:";
    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    public static void WriteRoot(XmlWriter xml, string name, string xmlNamespace, object document, JsonSerializerOptions options)
    {
        xml.WriteStartElement(name, xmlNamespace);
        WriteMembers(xml, document, options.GetTypeInfo(document.GetType()));
        xml.WriteEndElement();
    }

    private static void WriteMembers(XmlWriter xml, object value, JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if (member.Get?.Invoke(value) is not { } content) continue;
            if (member.Name.StartsWith(Attribute, StringComparison.Ordinal)) xml.WriteAttributeString("xsi", member.Name[Attribute.Length..], InstanceNamespace, Text(content));
            else if (member.Name == "#text") xml.WriteString(Text(content));
            else if (ShapeKinds.IsList(member.PropertyType)) foreach (var item in (IEnumerable)content) WriteElement(xml, member.Name, item, type.Options);
            else WriteElement(xml, member.Name, content, type.Options);
        }
    }

    private static void WriteElement(XmlWriter xml, string name, object value, JsonSerializerOptions options)
    {
        xml.WriteStartElement(name);
        if (RestXmlFields.IsDocument(options, value.GetType())) WriteMembers(xml, value, options.GetTypeInfo(value.GetType()));
        else xml.WriteString(Text(value));
        xml.WriteEndElement();
    }

    private static string Text(object content) => content switch
    {
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(content, CultureInfo.InvariantCulture) ?? "",
    };
}

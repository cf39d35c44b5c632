using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using System.Xml.Linq;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>Reads an XML body into its record. A list is its items one after the other; what the record does not know is refused.</summary>
internal static class RestXmlReader
{
    private const int MaxDepth = 16;

    /// <exception cref="AwsErrorException">MalformedXML.</exception>
    public static object Read(ReadOnlyMemory<byte> body, JsonTypeInfo type, string root)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersFromEntities = 1024, CheckCharacters = false });
            var document = XDocument.Load(reader).Root;
            if (document is null || document.Name.LocalName != root) throw Malformed();
            return ReadObject(document, type, MaxDepth);
        }
        catch (Exception wrong) when (wrong is XmlException or FormatException or OverflowException)
        {
            throw Malformed();
        }
    }

    private static object ReadObject(XElement element, JsonTypeInfo type, int depth)
    {
        if (depth == 0) throw Malformed();
        var value = type.CreateObject?.Invoke() ?? throw new InvalidOperationException($"{type.Type} cannot be made without its members.");
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            if (Find(type, "@xsi:" + attribute.Name.LocalName) is { } member) member.Set?.Invoke(value, attribute.Value);
        }
        foreach (var child in element.Elements())
        {
            var member = Find(type, child.Name.LocalName) ?? throw Malformed();
            ReadMember(value, member, child, type.Options, depth - 1);
        }
        return value;
    }

    private static void ReadMember(object owner, JsonPropertyInfo member, XElement element, JsonSerializerOptions options, int depth)
    {
        if (!ShapeKinds.IsList(member.PropertyType))
        {
            member.Set?.Invoke(owner, ReadValue(element, member.PropertyType, options, depth));
            return;
        }
        var list = member.Get?.Invoke(owner) as IList ?? throw new InvalidOperationException($"{member.Name} has no list to add to.");
        list.Add(ReadValue(element, ShapeKinds.ElementOf(member.PropertyType) ?? typeof(string), options, depth));
    }

    private static object ReadValue(XElement element, Type type, JsonSerializerOptions options, int depth) =>
        RestXmlFields.IsDocument(options, type) ? ReadObject(element, options.GetTypeInfo(type), depth) : RestXmlFields.Parse(element.Value, type);

    private static JsonPropertyInfo? Find(JsonTypeInfo type, string name)
    {
        foreach (var member in type.Properties)
        {
            if (member.Name == name) return member;
        }
        return null;
    }

    public static AwsErrorException Malformed() => new("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
}

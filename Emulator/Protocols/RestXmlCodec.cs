using System.Text;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>
/// REST-XML, as S3 speaks it. A member of a request or an answer that is text, number or truth is in the path, in the query or a
/// header of the member's name (<c>x-amz-version-id</c>); a map takes all headers that begin with its name; a record is the XML body,
/// with the member's name for a root. Bodies of bytes see <see cref="IContentRequest"/> and <see cref="IContentResponse"/>.
/// </summary>
internal sealed class RestXmlCodec(WireProtocol.RestXml protocol, HttpBinding binding) : ProtocolCodec
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize };
    private readonly RestXmlPlace _place = new(binding);

    public override T Read<T>(WireRequest request, JsonTypeInfo<T> type)
    {
        var make = type.CreateObject ?? throw new InvalidOperationException($"{type.Type} cannot be made without its members.");
        object value = make() ?? throw new InvalidOperationException($"{type.Type} is nothing.");
        RestXmlFields.Fill(value, type, request, _place.Match(protocol.PathOf(request)));
        if (value is IContentRequest bytes)
        {
            bytes.Content = RestXmlContent.Of(request);
            return (T)value;
        }
        if (Payload(type) is { } payload)
        {
            var body = RestXmlContent.OfHeld(request);
            if (payload.PropertyType == typeof(string)) payload.Set?.Invoke(value, Encoding.UTF8.GetString(body.Span));
            else if (body.Length > 0) payload.Set?.Invoke(value, RestXmlReader.Read(body, type.Options.GetTypeInfo(payload.PropertyType), payload.Name));
            if (value is IDigestedRequest digested) digested.Body = body;
        }
        return (T)value;
    }

    public override void Write<T>(WireResponse response, T value, JsonTypeInfo<T> type, string requestId)
    {
        response.Status = binding.SuccessStatus;
        AddIds(response, requestId);
        object? document = null;
        JsonPropertyInfo? root = null;
        foreach (var member in type.Properties)
        {
            if (member.Get?.Invoke(value!) is not { } content) continue;
            if (member.Name == binding.StatusMember) response.Status = (int)content;
            else if (member.Name == binding.ResponsePayloadMember) WriteText(response, (string)content);
            else if (RestXmlFields.IsDocument(type.Options, member.PropertyType)) (root, document) = (member, content);
            else RestXmlFields.AddHeaders(response, member.Name, content);
        }
        if (value is IContentResponse bytes) (response.Content, response.ContentLength) = (bytes.Content, bytes.Length);
        else if (root is not null && document is not null) WriteXml(response, xml => RestXmlWriter.WriteRoot(xml, root.Name, protocol.XmlNamespace, document, type.Options));
    }

    public override void WriteError(WireResponse response, AwsError error, string requestId)
    {
        response.Status = StatusOf(error);
        AddIds(response, requestId);
        foreach (var (name, value) in error.Headers ?? new Dictionary<string, string>()) response.AddHeader(name, value);
        if (response.Status is 304 or 204) return;
        WriteXml(response, xml =>
        {
            xml.WriteStartElement("Error");
            xml.WriteElementString("Code", CodeOf(error));
            xml.WriteElementString("Message", error.Message);
            foreach (var (name, value) in error.Members ?? []) xml.WriteElementString(name, value?.ToString() ?? "");
            xml.WriteElementString("RequestId", requestId);
            xml.WriteElementString("HostId", HostId);
            xml.WriteEndElement();
        });
    }

    private const string HostId = "acinaces";

    /// <remarks>The codes of what is refused before an operation differ from those of the JSON protocols.</remarks>
    private static string CodeOf(AwsError error) => error.Code switch
    {
        "AccessDeniedException" => "AccessDenied",
        "UnsupportedOperationException" => "NotImplemented",
        "RequestEntityTooLargeException" => "EntityTooLarge",
        "InternalFailure" => "InternalError",
        _ => error.Code,
    };

    private static int StatusOf(AwsError error) => error.Code switch
    {
        "AccessDeniedException" => 403,
        "UnsupportedOperationException" => 501,
        "RequestEntityTooLargeException" => 400,
        _ => error.HttpStatus,
    };

    private JsonPropertyInfo? Payload<T>(JsonTypeInfo<T> type)
    {
        foreach (var member in type.Properties)
        {
            if (member.Name == binding.PayloadMember || (binding.PayloadMember is null && RestXmlFields.IsDocument(type.Options, member.PropertyType))) return member;
        }
        return null;
    }

    private static void AddIds(WireResponse response, string requestId)
    {
        response.AddHeader("x-amz-request-id", requestId);
        response.AddHeader("x-amz-id-2", HostId);
    }

    private static void WriteText(WireResponse response, string text)
    {
        response.ContentType = "application/json";
        var body = response.Body.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        response.Body.Advance(Encoding.UTF8.GetBytes(text, body));
    }

    private static void WriteXml(WireResponse response, Action<XmlWriter> content)
    {
        response.ContentType = "application/xml";
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, Settings)) content(xml);
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        bytes.CopyTo(response.Body.GetSpan(bytes.Length));
        response.Body.Advance(bytes.Length);
    }
}

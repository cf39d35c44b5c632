using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>AWS Query: a form in, XML out. Operations see neither; both are turned from and into the JSON of their records.</summary>
internal sealed class QueryCodec(AwsService service, WireProtocol.Query protocol, string operation) : ProtocolCodec
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize };

    /// <summary>The form's action and API version. Absent when the request is no form.</summary>
    public static (string Action, string Version)? ActionOf(WireRequest request)
    {
        if (request.Query.Contains("Action=", StringComparison.Ordinal) is false && !IsForm(request)) return null;
        string? action = null;
        string? version = null;
        foreach (var (name, value) in FieldsOf(request))
        {
            if (name == "Action") action = value;
            if (name == "Version") version = value;
        }
        return action is null ? null : (action, version ?? "");
    }

    public override T Read<T>(WireRequest request, JsonTypeInfo<T> type)
    {
        var form = FormNode.Parse(FieldsOf(request));
        return new FormReader(protocol, operation, type.Options).ReadObject(form, type).Deserialize(type) ?? throw new JsonException("The form is empty.");
    }

    public override void Write<T>(WireResponse response, T value, JsonTypeInfo<T> type, string requestId)
    {
        Write(response, requestId, xml =>
        {
            xml.WriteStartElement(operation + "Response", protocol.XmlNamespace);
            if (type.Properties.Count > 0)
            {
                xml.WriteStartElement(operation + "Result");
                if (JsonSerializer.SerializeToNode(value, type) is { } members) new XmlShapeWriter(protocol, operation, type.Options, xml).WriteObject(members.AsObject(), type);
                xml.WriteEndElement();
            }
            xml.WriteStartElement("ResponseMetadata");
            xml.WriteElementString("RequestId", requestId);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    public override void WriteError(WireResponse response, AwsError error, string requestId)
    {
        // The same refusal has another code and status here than in the JSON protocols.
        var isDenial = error.Code == "AccessDeniedException";
        response.Status = isDenial ? 403 : error.HttpStatus;
        Write(response, requestId, xml =>
        {
            xml.WriteStartElement("ErrorResponse", protocol.XmlNamespace);
            xml.WriteStartElement("Error");
            xml.WriteElementString("Type", error.HttpStatus < 500 ? "Sender" : "Receiver");
            xml.WriteElementString("Code", service.QueryErrorCode(error.Code) ?? (isDenial ? "AccessDenied" : error.Code));
            xml.WriteElementString("Message", error.Message);
            xml.WriteEndElement();
            xml.WriteElementString("RequestId", requestId);
            xml.WriteEndElement();
        });
    }

    private static void Write(WireResponse response, string requestId, Action<XmlWriter> content)
    {
        response.ContentType = "text/xml";
        response.AddHeader("x-amzn-RequestId", requestId);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Settings)) content(xml);
        var body = response.Body.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        response.Body.Advance(Encoding.UTF8.GetBytes(text.ToString(), body));
    }

    private static bool IsForm(WireRequest request) => request.Headers.ContentType.ToString().StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static List<KeyValuePair<string, string>> FieldsOf(WireRequest request)
    {
        var fields = FormFields.Parse(request.Query);
        if (IsForm(request)) fields.AddRange(FormFields.Parse(Encoding.UTF8.GetString(BodyDecoding.Decode(request).Span)));
        return fields;
    }
}

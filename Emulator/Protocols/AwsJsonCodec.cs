using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>AWS JSON 1.0 and 1.1: one JSON object each way.</summary>
internal sealed class AwsJsonCodec(AwsService service, string version) : ProtocolCodec
{
    private readonly string _contentType = "application/x-amz-json-" + version;
    private readonly bool _sendsCrc32 = service.SendsCrc32;

    public override T Read<T>(WireRequest request, JsonTypeInfo<T> type)
    {
        var body = BodyDecoding.Decode(request);
        if (body.IsEmpty && !service.TakesEmptyBody) throw new AwsErrorException("SerializationException", "");
        try
        {
            var value = JsonSerializer.Deserialize(body.IsEmpty ? "{}"u8 : body.Span, type) ?? throw new JsonException("The body is not an object.");
            NullElements.Refuse(body, type, service);
            return value;
        }
        catch (JsonException) when (service.Explain(body, type) is { } error)
        {
            throw new AwsErrorException(error);
        }
    }

    public override void Write<T>(WireResponse response, T value, JsonTypeInfo<T> type, string requestId)
    {
        response.ContentType = _contentType;
        if (value is not IBodilessResponse) JsonOutput.Write(response.Body, value, type);
        if (_sendsCrc32) AnswerCompression.Apply(response);
        AddHeaders(response, requestId);
    }

    public override void WriteError(WireResponse response, AwsError error, string requestId)
    {
        response.Status = error.HttpStatus;
        response.ContentType = _contentType;
        var writer = JsonOutput.Rent(response.Body);
        writer.WriteStartObject();
        writer.WriteString("__type", service.ErrorType(error.Code));
        if (error.Message.Length > 0) writer.WriteString(service.ErrorMessageMemberOf(error.Code), error.Message);
        ErrorMembers.Write(writer, error);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
        if (service.QueryErrorCode(error.Code) is { } legacyCode) response.AddHeader("x-amzn-query-error", $"{legacyCode};{(error.HttpStatus < 500 ? "Sender" : "Receiver")}");
        AddHeaders(response, requestId);
    }

    private void AddHeaders(WireResponse response, string requestId)
    {
        response.AddHeader("x-amzn-RequestId", requestId);
        if (_sendsCrc32) response.AddHeader("x-amz-crc32", Crc32.Compute(response.Body.Written).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

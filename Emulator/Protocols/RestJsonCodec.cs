using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>REST with JSON: members lie in path, query, headers and body, as the operation's <see cref="HttpBinding"/> says.</summary>
internal sealed class RestJsonCodec(AwsService service, HttpBinding binding, RestPath path) : ProtocolCodec
{
    public override T Read<T>(WireRequest request, JsonTypeInfo<T> type)
    {
        var body = BodyDecoding.Decode(request);
        var members = binding.PayloadMember is null ? ParseObject(body.Span) : new JsonObject();
        if (binding.PayloadMember is { } payload) members[PropertyOf(type, payload)?.Name ?? payload] = Convert.ToBase64String(body.Span);
        foreach (var (name, value) in path.Match(request.Path) ?? []) Set(members, name, value, type);
        foreach (var (name, value) in FormFields.Parse(request.Query)) Set(members, name, value, type);
        foreach (var (header, member) in binding.RequestHeaders)
        {
            if (request.Headers.TryGetValue(header, out var value)) Set(members, member, value.ToString(), type);
        }
        var read = members.Deserialize(type) ?? throw new JsonException("The body is not an object.");
        if (binding.PayloadMember is null) NullElements.Refuse(body, type, service);
        return read;
    }

    public override void Write<T>(WireResponse response, T value, JsonTypeInfo<T> type, string requestId)
    {
        response.Status = binding.StatusMember is { } status && PropertyOf(type, status)?.Get?.Invoke(value!) is int own ? own : binding.SuccessStatus;
        response.AddHeader("x-amzn-RequestId", requestId);
        foreach (var (member, header) in binding.ResponseHeaders)
        {
            if (PropertyOf(type, member)?.Get?.Invoke(value!) is { } text) response.AddHeader(header, Convert.ToString(text, System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }
        if (response.Status == 204) return;
        if (binding.ResponsePayloadMember is { } payload)
        {
            response.ContentType = "application/json";
            if (PropertyOf(type, payload)?.Get?.Invoke(value!) is byte[] bytes) bytes.CopyTo(Reserve(response, bytes.Length));
            return;
        }
        response.ContentType = "application/json";
        if (binding.ResponseHeaders.Count == 0 && binding.StatusMember is null)
        {
            JsonOutput.Write(response.Body, value, type);
            return;
        }
        WriteWithout(response, JsonSerializer.SerializeToNode(value, type)?.AsObject() ?? [], binding.StatusMember is { } left ? binding.ResponseHeaders.Keys.Append(left) : binding.ResponseHeaders.Keys);
    }

    public override void WriteError(WireResponse response, AwsError error, string requestId)
    {
        response.Status = error.Code == "AccessDeniedException" ? 403 : error.HttpStatus;
        response.ContentType = "application/json";
        response.AddHeader("x-amzn-RequestId", requestId);
        response.AddHeader("x-amzn-ErrorType", error.Code);
        var writer = JsonOutput.Rent(response.Body);
        writer.WriteStartObject();
        if (service.SigningName == "lambda") writer.WriteString("Type", error.HttpStatus < 500 ? "User" : "Service");
        writer.WriteString(service.ErrorMessageMember, error.Message);
        ErrorMembers.Write(writer, error);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
    }

    private static Span<byte> Reserve(WireResponse response, int length)
    {
        var span = response.Body.GetSpan(length);
        response.Body.Advance(length);
        return span;
    }

    private static void WriteWithout(WireResponse response, JsonObject members, IEnumerable<string> headerMembers)
    {
        foreach (var member in headerMembers) members.Remove(member);
        var writer = JsonOutput.Rent(response.Body);
        members.WriteTo(writer);
        JsonOutput.Return(writer);
    }

    private static JsonObject ParseObject(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty) return [];
        var reader = new Utf8JsonReader(body);
        var node = JsonNode.Parse(ref reader);
        if (node is not JsonObject members || reader.Read()) throw new JsonException("The body is not a JSON object.");
        return members;
    }

    /// <summary>Text becomes what the member's type asks for; a name that the shape does not know is ignored, as AWS does.</summary>
    private static void Set(JsonObject members, string name, string value, JsonTypeInfo type)
    {
        if (PropertyOf(type, name) is not { } property) return;
        members[property.Name] = ShapeKinds.IsList(property.PropertyType) ? Appended(members[property.Name], value) : ShapeKinds.Scalar(value, property.PropertyType);
    }

    private static JsonArray Appended(JsonNode? present, string value)
    {
        var list = (present as JsonArray)?.DeepClone().AsArray() ?? [];
        list.Add(JsonValue.Create(value));
        return list;
    }

    private static JsonPropertyInfo? PropertyOf(JsonTypeInfo type, string name)
    {
        foreach (var property in type.Properties)
        {
            if (SameName(property.Name, name)) return property;
        }
        return null;
    }

    private static bool SameName(string member, string given) =>
        member.Equals(given, StringComparison.OrdinalIgnoreCase) || member.Replace("-", "", StringComparison.Ordinal).Equals(given.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}

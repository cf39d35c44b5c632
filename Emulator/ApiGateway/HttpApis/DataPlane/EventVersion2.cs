using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Writes events of format 2.0, straight into the buffer they leave from.</summary>
/// <remarks>Source: API Gateway developer guide, "Payload format version" of Lambda integrations and of Lambda authorizers for HTTP APIs.</remarks>
internal static class EventVersion2
{
    public static void Write(IBufferWriter<byte> output, HttpCall call, ExecuteApiArns arns)
    {
        var writer = JsonOutput.Rent(output);
        writer.WriteStartObject();
        writer.WriteString("version"u8, "2.0"u8);
        WriteRequest(writer, call, arns);
        EventBody.Write(writer, call, isVersion2: true);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
    }

    public static void WriteForAuthorizer(IBufferWriter<byte> output, HttpCall call, IReadOnlyList<string> identity, ExecuteApiArns arns)
    {
        var writer = JsonOutput.Rent(output);
        writer.WriteStartObject();
        writer.WriteString("version"u8, "2.0"u8);
        writer.WriteString("type"u8, "REQUEST"u8);
        writer.WriteString("routeArn"u8, arns.RouteArn(call));
        writer.WriteStartArray("identitySource"u8);
        foreach (var value in identity) writer.WriteStringValue(value);
        writer.WriteEndArray();
        WriteRequest(writer, call, arns);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
    }

    private static void WriteRequest(Utf8JsonWriter writer, HttpCall call, ExecuteApiArns arns)
    {
        writer.WriteString("routeKey"u8, call.Route.RouteKey);
        writer.WriteString("rawPath"u8, Uri.UnescapeDataString(call.Match.EventPath));
        writer.WriteString("rawQueryString"u8, call.Request.Query);
        WriteCookies(writer, call);
        WriteHeaders(writer, call);
        if (call.Query.Count > 0) RequestParts.WriteMap(writer, "queryStringParameters", call.Query.GroupBy(pair => pair.Key, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, string.Join(',', group.Select(pair => pair.Value)))));
        WriteContext(writer, call, arns);
        if (call.PathParameters.Count > 0) RequestParts.WriteMap(writer, "pathParameters", call.PathParameters);
        if (call.Stage.Stage.StageVariables.Count > 0) RequestParts.WriteMap(writer, "stageVariables", call.Stage.Stage.StageVariables);
    }

    private static void WriteCookies(Utf8JsonWriter writer, HttpCall call)
    {
        if (call.Request.Headers.Cookie.Count == 0) return;
        writer.WriteStartArray("cookies"u8);
        foreach (var header in call.Request.Headers.Cookie)
        {
            foreach (var cookie in (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) writer.WriteStringValue(cookie);
        }
        writer.WriteEndArray();
    }

    private static void WriteHeaders(Utf8JsonWriter writer, HttpCall call)
    {
        writer.WriteStartObject("headers"u8);
        foreach (var (name, values) in call.Request.Headers)
        {
            if (!RequestParts.IsOwn(name) && !name.Equals("Cookie", StringComparison.OrdinalIgnoreCase)) writer.WriteString(name.ToLowerInvariant(), values.Count == 1 ? values[0] : string.Join(',', values.ToArray()));
        }
        writer.WriteString("content-length"u8, call.Request.Body.Length.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("x-amzn-trace-id"u8, call.TraceHeader);
        writer.WriteString("x-forwarded-for"u8, RequestParts.ForwardedFor(call));
        writer.WriteString("x-forwarded-port"u8, "443"u8);
        writer.WriteString("x-forwarded-proto"u8, "https"u8);
        writer.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter writer, HttpCall call, ExecuteApiArns arns)
    {
        writer.WriteStartObject("requestContext"u8);
        writer.WriteString("accountId"u8, arns.AccountId);
        writer.WriteString("apiId"u8, call.Stage.ApiId);
        if (call.Identity is { } identity) WriteIdentity(writer, identity);
        writer.WriteString("domainName"u8, call.Match.Host);
        writer.WriteString("domainPrefix"u8, call.Match.Host.Split('.')[0]);
        writer.WriteStartObject("http"u8);
        writer.WriteString("method"u8, call.Request.Method);
        writer.WriteString("path"u8, Uri.UnescapeDataString(call.Match.EventPath));
        writer.WriteString("protocol"u8, "HTTP/1.1"u8);
        writer.WriteString("sourceIp"u8, call.SourceIp);
        writer.WriteString("userAgent"u8, call.UserAgent);
        writer.WriteEndObject();
        writer.WriteString("requestId"u8, call.RequestId);
        writer.WriteString("routeKey"u8, call.Route.RouteKey);
        writer.WriteString("stage"u8, call.Stage.Stage.StageName);
        writer.WriteString("time"u8, ContextText.RequestTime(call.ReceivedAt));
        writer.WriteNumber("timeEpoch"u8, call.ReceivedAt.ToUnixTimeMilliseconds());
        writer.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter writer, CallerIdentity identity)
    {
        writer.WriteStartObject("authorizer"u8);
        switch (identity)
        {
            case CallerIdentity.Token token:
                writer.WriteStartObject("jwt"u8);
                RequestParts.WriteMap(writer, "claims", token.Claims);
                WriteScopes(writer, token.Scopes);
                writer.WriteEndObject();
                break;
            case CallerIdentity.Function function:
                writer.WritePropertyName("lambda"u8);
                if (function.Context is { } context) context.WriteTo(writer);
                else writer.WriteNullValue();
                break;
            case CallerIdentity.Signed signed:
                writer.WriteStartObject("iam"u8);
                writer.WriteString("accessKey"u8, signed.AccessKeyId);
                writer.WriteString("accountId"u8, signed.AccountId);
                writer.WriteNull("cognitoIdentity"u8);
                writer.WriteNull("principalOrgId"u8);
                writer.WriteString("userArn"u8, signed.PrincipalArn);
                writer.WriteEndObject();
                break;
        }
        writer.WriteEndObject();
    }

    private static void WriteScopes(Utf8JsonWriter writer, IReadOnlyList<string>? scopes)
    {
        writer.WritePropertyName("scopes"u8);
        if (scopes is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartArray();
        foreach (var scope in scopes) writer.WriteStringValue(scope);
        writer.WriteEndArray();
    }
}

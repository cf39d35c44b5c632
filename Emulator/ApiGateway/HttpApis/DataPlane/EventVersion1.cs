using System.Buffers;
using System.Text.Json;
using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Writes events of format 1.0, which resemble those of REST APIs.</summary>
/// <remarks>Source: as for <see cref="EventVersion2"/>.</remarks>
internal static class EventVersion1
{
    public static void Write(IBufferWriter<byte> output, HttpCall call, ExecuteApiArns arns)
    {
        var writer = JsonOutput.Rent(output);
        writer.WriteStartObject();
        writer.WriteString("version"u8, "1.0"u8);
        WriteRequest(writer, call, arns);
        EventBody.Write(writer, call, isVersion2: false);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
    }

    public static void WriteForAuthorizer(IBufferWriter<byte> output, HttpCall call, IReadOnlyList<string> identity, ExecuteApiArns arns)
    {
        var writer = JsonOutput.Rent(output);
        writer.WriteStartObject();
        writer.WriteString("version"u8, "1.0"u8);
        writer.WriteString("type"u8, "REQUEST"u8);
        writer.WriteString("methodArn"u8, arns.RouteArn(call));
        writer.WriteString("identitySource"u8, string.Join(',', identity));
        writer.WriteString("authorizationToken"u8, string.Join(',', identity));
        WriteRequest(writer, call, arns);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
    }

    private static void WriteRequest(Utf8JsonWriter writer, HttpCall call, ExecuteApiArns arns)
    {
        writer.WriteString("resource"u8, ResourceOf(call.Route));
        writer.WriteString("path"u8, call.Match.EventPath);
        writer.WriteString("httpMethod"u8, call.Request.Method);
        RequestParts.WriteHeaders(writer, call, withLength: true);
        RequestParts.WriteQuery(writer, call.Query);
        WriteContext(writer, call, arns);
        RequestParts.WriteMapOrNull(writer, "pathParameters", call.PathParameters);
        RequestParts.WriteMapOrNull(writer, "stageVariables", call.Stage.Stage.StageVariables);
    }

    // The key without its method; that of the default route has none.
    private static string ResourceOf(ApiRoute route) => route.RouteKey[(route.RouteKey.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static void WriteContext(Utf8JsonWriter writer, HttpCall call, ExecuteApiArns arns)
    {
        writer.WriteStartObject("requestContext"u8);
        writer.WriteString("accountId"u8, arns.AccountId);
        writer.WriteString("apiId"u8, call.Stage.ApiId);
        WriteAuthorizer(writer, call.Identity);
        writer.WriteString("domainName"u8, call.Match.Host);
        writer.WriteString("domainPrefix"u8, call.Match.Host.Split('.')[0]);
        writer.WriteString("extendedRequestId"u8, call.RequestId);
        writer.WriteString("httpMethod"u8, call.Request.Method);
        WriteIdentity(writer, call);
        writer.WriteString("path"u8, call.Match.EventPath);
        writer.WriteString("protocol"u8, "HTTP/1.1"u8);
        writer.WriteString("requestId"u8, call.RequestId);
        writer.WriteString("requestTime"u8, ContextText.RequestTime(call.ReceivedAt));
        writer.WriteNumber("requestTimeEpoch"u8, call.ReceivedAt.ToUnixTimeMilliseconds());
        writer.WriteString("resourceId"u8, call.Route.RouteKey);
        writer.WriteString("resourcePath"u8, ResourceOf(call.Route));
        writer.WriteString("stage"u8, call.Stage.Stage.StageName);
        writer.WriteEndObject();
    }

    private static void WriteAuthorizer(Utf8JsonWriter writer, CallerIdentity? identity)
    {
        switch (identity)
        {
            case CallerIdentity.Token token:
                writer.WriteStartObject("authorizer"u8);
                RequestParts.WriteMap(writer, "claims", token.Claims);
                writer.WritePropertyName("scopes"u8);
                writer.WriteStartArray();
                foreach (var scope in token.Scopes ?? []) writer.WriteStringValue(scope);
                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
            case CallerIdentity.Function function:
                writer.WriteStartObject("authorizer"u8);
                if (function.PrincipalId is { } principal) writer.WriteString("principalId"u8, principal);
                if (function.Context is { } context)
                {
                    foreach (var member in context.EnumerateObject()) member.WriteTo(writer);
                }
                writer.WriteEndObject();
                break;
        }
    }

    private static void WriteIdentity(Utf8JsonWriter writer, HttpCall call)
    {
        var signed = call.Identity as CallerIdentity.Signed;
        writer.WriteStartObject("identity"u8);
        writer.WriteString("accessKey"u8, signed?.AccessKeyId);
        writer.WriteString("accountId"u8, signed?.AccountId);
        writer.WriteNull("caller"u8);
        writer.WriteNull("cognitoAuthenticationProvider"u8);
        writer.WriteNull("cognitoAuthenticationType"u8);
        writer.WriteNull("cognitoIdentityId"u8);
        writer.WriteNull("cognitoIdentityPoolId"u8);
        writer.WriteNull("principalOrgId"u8);
        writer.WriteString("sourceIp"u8, call.SourceIp);
        writer.WriteNull("user"u8);
        writer.WriteString("userAgent"u8, call.UserAgent);
        writer.WriteString("userArn"u8, signed?.PrincipalArn);
        writer.WriteEndObject();
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Writes the event a function gets for an API call, straight into the buffer it leaves from.</summary>
/// <remarks>Source: API Gateway developer guide, "Input format of a Lambda function for proxy integration", and "Input to a Lambda authorizer".</remarks>
internal static class ProxyEvent
{
    public static void Write(IBufferWriter<byte> output, ApiCall call, FunctionCaller functions)
    {
        var writer = JsonOutput.Rent(output);
        writer.WriteStartObject();
        WriteRequest(writer, call, functions);
        WriteBody(writer, call);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
    }

    public static void WriteForAuthorizer(IBufferWriter<byte> output, ApiCall call, Authorizer authorizer, FunctionCaller functions)
    {
        var writer = JsonOutput.Rent(output);
        writer.WriteStartObject();
        writer.WriteString("type"u8, authorizer.Type);
        writer.WriteString("methodArn"u8, functions.MethodArn(call));
        if (authorizer.Type == "TOKEN") writer.WriteString("authorizationToken"u8, ContextText.Parameter(call, authorizer.IdentitySource ?? ""));
        else WriteRequest(writer, call, functions);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
    }

    private static void WriteRequest(Utf8JsonWriter writer, ApiCall call, FunctionCaller functions)
    {
        writer.WriteString("resource"u8, call.Resource?.Path);
        writer.WriteString("path"u8, call.Match?.EventPath);
        writer.WriteString("httpMethod"u8, call.Request.Method);
        RequestParts.WriteHeaders(writer, call, withLength: false);
        RequestParts.WriteQuery(writer, call.Query);
        RequestParts.WriteMapOrNull(writer, "pathParameters", call.PathParameters);
        RequestParts.WriteMapOrNull(writer, "stageVariables", call.Match?.Stage.Stage.Variables);
        WriteContext(writer, call, functions);
    }

    private static void WriteContext(Utf8JsonWriter writer, ApiCall call, FunctionCaller functions)
    {
        var stage = call.Match?.Stage;
        writer.WriteStartObject("requestContext"u8);
        writer.WriteString("resourceId"u8, call.Resource?.Id);
        writer.WriteString("resourcePath"u8, call.Resource?.Path);
        writer.WriteString("httpMethod"u8, call.Request.Method);
        writer.WriteString("extendedRequestId"u8, call.ExtendedRequestId);
        writer.WriteString("requestTime"u8, ContextText.RequestTime(call.ReceivedAt));
        writer.WriteString("path"u8, ReferenceEquals(call.Match?.Path, call.Match?.EventPath) ? $"/{stage?.Stage.StageName}{call.Match?.Path}" : call.Match?.EventPath);
        writer.WriteString("accountId"u8, functions.AccountId);
        writer.WriteString("protocol"u8, "HTTP/1.1"u8);
        writer.WriteString("stage"u8, stage?.Stage.StageName);
        writer.WriteString("domainPrefix"u8, call.Match?.Host.Split('.')[0]);
        writer.WriteNumber("requestTimeEpoch"u8, call.ReceivedAt.ToUnixTimeMilliseconds());
        writer.WriteString("requestId"u8, call.RequestId);
        WriteIdentity(writer, call);
        if (call.Authorizer is { } authorizer)
        {
            writer.WriteStartObject("authorizer"u8);
            writer.WriteString("principalId"u8, authorizer.PrincipalId);
            foreach (var (name, value) in authorizer.Context) writer.WriteString(name, value);
            writer.WriteNumber("integrationLatency"u8, 0);
            writer.WriteEndObject();
        }
        writer.WriteString("domainName"u8, call.Match?.Host);
        writer.WriteString("deploymentId"u8, stage?.Deployment.Id);
        writer.WriteString("apiId"u8, stage?.Api.Id);
        writer.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter writer, ApiCall call)
    {
        writer.WriteStartObject("identity"u8);
        writer.WriteNull("cognitoIdentityPoolId"u8);
        writer.WriteNull("accountId"u8);
        writer.WriteNull("cognitoIdentityId"u8);
        writer.WriteNull("caller"u8);
        writer.WriteString("sourceIp"u8, call.SourceIp);
        writer.WriteNull("principalOrgId"u8);
        writer.WriteNull("accessKey"u8);
        writer.WriteNull("cognitoAuthenticationType"u8);
        writer.WriteNull("cognitoAuthenticationProvider"u8);
        writer.WriteNull("userArn"u8);
        writer.WriteString("userAgent"u8, call.Request.Headers.UserAgent.Count > 0 ? call.Request.Headers.UserAgent.ToString() : null);
        writer.WriteNull("user"u8);
        if (call.Key is { } key)
        {
            writer.WriteString("apiKey"u8, key.Value);
            writer.WriteString("apiKeyId"u8, key.Id);
        }
        writer.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter writer, ApiCall call)
    {
        var body = call.Request.Body.Span;
        var isBinary = !body.IsEmpty && call.Match?.Stage.IsBinary(call.ContentType) == true;
        if (body.IsEmpty) writer.WriteNull("body"u8);
        else if (isBinary) writer.WriteBase64String("body"u8, body);
        else if (Utf8.IsValid(body)) writer.WriteString("body"u8, body);
        else writer.WriteString("body"u8, Encoding.UTF8.GetString(body));   // what is not UTF-8 arrives as replacement characters, as in the service
        writer.WriteBoolean("isBase64Encoded"u8, isBinary);
    }
}

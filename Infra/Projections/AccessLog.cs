using System.Text.Json.Nodes;

namespace Acinaces.Infra.Projections;

/// <summary>The line the gateway writes for each request: who asked what, and who answered how fast. No header and no body.</summary>
internal static class AccessLog
{
    private static readonly (string Name, string Variable)[] _fields =
    [
        ("requestId", "$context.requestId"),
        ("time", "$context.requestTime"),
        ("method", "$context.httpMethod"),
        ("route", "$context.resourcePath"),
        ("status", "$context.status"),
        ("bytes", "$context.responseLength"),
        ("milliseconds", "$context.responseLatency"),
        ("integrationMilliseconds", "$context.integrationLatency"),
        ("integrationStatus", "$context.integration.status"),
        ("tenant", "$context.authorizer.tenantId"),
        ("apiKeyId", "$context.identity.apiKeyId"),
        ("sourceIp", "$context.identity.sourceIp"),
        ("userAgent", "$context.identity.userAgent"),
        ("error", "$context.error.responseType"),
        ("authorizerError", "$context.authorizer.error"),
        ("firewall", "$context.wafResponseCode"),
        ("trace", "$context.xrayTraceId"),
    ];

    /// <summary>The line as a template of the gateway's variables.</summary>
    public static string Format { get; } =
        new JsonObject(_fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, field.Variable))).ToJsonString();
}

using System.Globalization;
using System.Text.Json;
using Acinaces.Emulator.ApiGateway.DataPlane;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>The values that mappings and selections find in <c>$context</c>.</summary>
/// <remarks>Source: API Gateway developer guide, "Customizing HTTP API access logs".</remarks>
internal static class ContextVariables
{
    private const string Authorizer = "authorizer.";
    private const string Claims = "authorizer.claims.";

    private static readonly Dictionary<string, Func<HttpCall, string?>> ByName = new(StringComparer.Ordinal)
    {
        ["apiId"] = call => call.Stage.ApiId,
        ["domainName"] = call => call.Match.Host,
        ["domainPrefix"] = call => call.Match.Host.Split('.')[0],
        ["extendedRequestId"] = call => call.RequestId,
        ["httpMethod"] = call => call.Request.Method,
        ["identity.accountId"] = call => (call.Identity as CallerIdentity.Signed)?.AccountId,
        ["identity.sourceIp"] = call => call.SourceIp,
        ["identity.userAgent"] = call => call.UserAgent,
        ["identity.userArn"] = call => (call.Identity as CallerIdentity.Signed)?.PrincipalArn,
        ["path"] = call => Uri.UnescapeDataString(call.Match.EventPath),
        ["protocol"] = _ => "HTTP/1.1",
        ["requestId"] = call => call.RequestId,
        ["requestTime"] = call => ContextText.RequestTime(call.ReceivedAt),
        ["requestTimeEpoch"] = call => call.ReceivedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ["routeKey"] = call => call.Route.RouteKey,
        ["stage"] = call => call.Stage.Stage.StageName,
    };

    /// <param name="name">Without <c>context.</c></param>
    public static bool IsKnown(string name) => ByName.ContainsKey(name) || name.StartsWith(Authorizer, StringComparison.Ordinal) && name.Length > Authorizer.Length;

    /// <returns>Absent: this call has no such value.</returns>
    public static string? ValueOf(HttpCall call, string name)
    {
        if (ByName.TryGetValue(name, out var value)) return value(call);
        return call.Identity switch
        {
            CallerIdentity.Token token when name.StartsWith(Claims, StringComparison.Ordinal) => token.Claims.GetValueOrDefault(name[Claims.Length..]),
            CallerIdentity.Function function when name == Authorizer + "principalId" => function.PrincipalId,
            CallerIdentity.Function { Context: { } context } when name.StartsWith(Authorizer, StringComparison.Ordinal) && context.TryGetProperty(name[Authorizer.Length..], out var member) =>
                member.ValueKind == JsonValueKind.String ? member.GetString() : member.GetRawText(),
            _ => null,
        };
    }
}

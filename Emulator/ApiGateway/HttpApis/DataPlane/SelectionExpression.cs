using Acinaces.Emulator.ApiGateway.DataPlane;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Reads a value out of a request, as <c>$request.header.Authorization</c> names it.</summary>
internal static class SelectionExpression
{
    private const string Header = "$request.header.";
    private const string Query = "$request.querystring.";
    private const string StageVariable = "$stageVariables.";

    /// <returns>Absent: the request has no such value.</returns>
    public static string? ValueOf(HttpCall call, string expression)
    {
        if (expression.StartsWith(Header, StringComparison.Ordinal)) return call.Request.Headers.TryGetValue(expression[Header.Length..], out var header) ? header.ToString() : null;
        if (expression.StartsWith(Query, StringComparison.Ordinal)) return Joined(call, expression[Query.Length..]);
        if (expression.StartsWith(StageVariable, StringComparison.Ordinal)) return call.Stage.Stage.StageVariables.GetValueOrDefault(expression[StageVariable.Length..]);
        return expression switch
        {
            "$context.apiId" => call.Stage.ApiId,
            "$context.domainName" => call.Match.Host,
            "$context.httpMethod" => call.Request.Method,
            "$context.identity.sourceIp" => call.SourceIp,
            "$context.identity.userAgent" => call.UserAgent,
            "$context.path" => Uri.UnescapeDataString(call.Match.EventPath),
            "$context.requestId" => call.RequestId,
            "$context.requestTime" => ContextText.RequestTime(call.ReceivedAt),
            "$context.routeKey" => call.Route.RouteKey,
            "$context.stage" => call.Stage.Stage.StageName,
            _ => null,
        };
    }

    private static string? Joined(HttpCall call, string name)
    {
        var values = call.Query.Where(pair => pair.Key == name).Select(pair => pair.Value).ToList();
        return values.Count == 0 ? null : string.Join(',', values);
    }
}

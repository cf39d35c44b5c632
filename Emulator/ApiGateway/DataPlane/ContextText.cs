using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Puts <c>$context.</c> and <c>$stageVariables.</c> values into templates and parameters.</summary>
internal static class ContextText
{
    public static string Expand(ApiCall call, GatewayFault? fault, string template)
    {
        var text = new StringBuilder(template.Length + 64);
        var rest = template.AsSpan();
        while (rest.IndexOf('$') is >= 0 and var dollar)
        {
            text.Append(rest[..dollar]);
            var name = NameAt(rest[dollar..], out var length);
            if (name is not null && Value(call, fault, name) is { } value) text.Append(value);
            else if (name is null) text.Append(rest.Slice(dollar, length));
            rest = rest[(dollar + length)..];
        }
        return text.Append(rest).ToString();
    }

    /// <summary>A header's value: a quoted literal, or the value of <c>context.</c> or <c>method.request.</c>. Absent when there is none.</summary>
    public static string? Parameter(ApiCall call, string expression)
    {
        if (expression.Length >= 2 && expression[0] == '\'' && expression[^1] == '\'') return expression[1..^1];
        if (expression.StartsWith("method.request.header.", StringComparison.Ordinal)) return call.Request.Headers.TryGetValue(expression["method.request.header.".Length..], out var header) ? header.ToString() : null;
        if (expression.StartsWith("method.request.querystring.", StringComparison.Ordinal)) return Last(call.Query, expression["method.request.querystring.".Length..]);
        if (expression.StartsWith("method.request.path.", StringComparison.Ordinal)) return Last(call.PathParameters, expression["method.request.path.".Length..]);
        return Value(call, null, expression);
    }

    /// <summary>The text as a JSON string, or <c>null</c>.</summary>
    public static string Quote(string? text) => text is null ? "null" : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    private static string? Last(List<KeyValuePair<string, string>> pairs, string name)
    {
        for (var i = pairs.Count - 1; i >= 0; i--)
        {
            if (pairs[i].Key == name) return pairs[i].Value;
        }
        return null;
    }

    // "$context.requestId" or "${context.requestId}"; anything else after a dollar is plain text.
    private static string? NameAt(ReadOnlySpan<char> text, out int length)
    {
        var braced = text.Length > 1 && text[1] == '{';
        var start = braced ? 2 : 1;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-')) end++;
        while (end > start && text[end - 1] is '.' or '-') end--;
        var name = text[start..end];
        length = braced && end < text.Length && text[end] == '}' ? end + 1 : end;
        if (name.StartsWith("context.") || name.StartsWith("stageVariables.")) return name.ToString();
        length = 1;
        return null;
    }

    private static string? Value(ApiCall call, GatewayFault? fault, string name)
    {
        const string Authorizer = "context.authorizer.";
        const string Variables = "stageVariables.";
        if (name.StartsWith(Authorizer, StringComparison.Ordinal)) return call.Authorizer?.Value(name[Authorizer.Length..]);
        if (name.StartsWith(Variables, StringComparison.Ordinal)) return call.Match?.Stage.Stage.Variables?.GetValueOrDefault(name[Variables.Length..]);
        return name switch
        {
            "context.error.message" => fault?.Text ?? "",
            "context.error.messageString" => Quote(fault?.Text),
            // Escaped, because templates put it between quotes and the text itself holds quotes.
            "context.error.validationErrorString" => Quote(fault?.ValidationError)[1..^1],
            "context.error.responseType" => fault?.Type,
            "context.requestId" => call.RequestId,
            "context.extendedRequestId" => call.ExtendedRequestId,
            "context.requestTimeEpoch" => call.ReceivedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            "context.requestTime" => RequestTime(call.ReceivedAt),
            "context.apiId" => call.Match?.Stage.Api.Id,
            "context.stage" => call.Match?.Stage.Stage.StageName,
            "context.httpMethod" => call.Request.Method,
            "context.path" => call.Request.Path,
            "context.resourcePath" => call.Resource?.Path,
            "context.resourceId" => call.Resource?.Id,
            "context.domainName" => call.Match?.Host,
            "context.protocol" => "HTTP/1.1",
            "context.identity.sourceIp" => call.SourceIp,
            "context.identity.userAgent" => call.Request.Headers.UserAgent.ToString(),
            "context.identity.apiKey" => call.Key?.Value,
            "context.identity.apiKeyId" => call.Key?.Id,
            _ => null,
        };
    }

    /// <summary>The time as access logs write it: <c>22/Nov/2026:00:18:01 +0000</c>.</summary>
    public static string RequestTime(DateTimeOffset time) => time.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}

using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Changes a request before its integration gets it.</summary>
internal static class RequestMapping
{
    /// <summary>The call as the integration is to see it. All values are those of the request as it came.</summary>
    public static HttpCall Apply(HttpCall call, Integration integration)
    {
        if (integration.RequestParameters is not { Count: > 0 } parameters) return call;
        var headers = new HeaderDictionary();
        foreach (var (name, values) in call.Request.Headers) headers[name] = values;
        List<KeyValuePair<string, string>> query = [.. call.Query];
        string? path = null;
        foreach (var (key, text) in parameters)
        {
            var mapping = ParameterMapping.OfRequest(key, text);
            var value = mapping.Action == MappingAction.Remove ? null : MappingValue.Expand(text, expression => SelectionExpression.ValueOf(call, "$" + expression));
            if (value is null && mapping.Action != MappingAction.Remove) continue;
            switch (mapping.Target)
            {
                case MappingTarget.Header:
                    headers[mapping.Name] = mapping.Action == MappingAction.Append ? StringValues.Concat(headers[mapping.Name], value) : value;
                    break;
                case MappingTarget.Query:
                    if (mapping.Action != MappingAction.Append) query.RemoveAll(pair => pair.Key == mapping.Name);
                    if (value is not null) query.Add(new(mapping.Name, value));
                    break;
                default:
                    path = value is ['/', ..] ? value : $"/{value}";
                    break;
            }
        }
        return call.Mapped(Changed(call.Request, headers, query.SequenceEqual(call.Query) ? call.Request.Query : Written(query)), path);
    }

    private static WireRequest Changed(WireRequest request, HeaderDictionary headers, string query) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Query = query,
        Headers = headers,
        Body = request.Body,
        RemoteAddress = request.RemoteAddress,
        Listener = request.Listener,
        Domain = request.Domain,
    };

    private static string Written(List<KeyValuePair<string, string>> query) => string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}

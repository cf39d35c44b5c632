using System.Globalization;
using System.Text;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Changes an integration's answer before the client gets it.</summary>
internal static class AnswerMapping
{
    private const string ContentType = "Content-Type";

    /// <summary>Applies what the integration says for the status it answered with. All values are those of the answer as it came.</summary>
    /// <exception cref="HttpFault">A value is none that an answer can have.</exception>
    public static void Apply(HttpCall call, Integration integration)
    {
        var response = call.Response;
        if (integration.ResponseParameters?.GetValueOrDefault(response.Status.ToString(CultureInfo.InvariantCulture)) is not { Count: > 0 } parameters) return;
        var status = response.Status;
        var body = response.Body.Written.ToArray();
        List<KeyValuePair<string, string>> came = [.. response.ContentType is { } type ? [new(ContentType, type)] : Array.Empty<KeyValuePair<string, string>>(), .. response.Headers];
        List<KeyValuePair<string, string>> headers = [.. came];
        foreach (var (key, text) in parameters)
        {
            var mapping = ParameterMapping.OfAnswer(key, text);
            var value = mapping.Action == MappingAction.Remove ? null : MappingValue.Expand(text, expression => ValueOf(call, expression, came, body));
            if (value is null && mapping.Action != MappingAction.Remove) continue;
            if (mapping.Target == MappingTarget.Status)
            {
                status = AnswerParts.StatusOf(value);
                continue;
            }
            if (mapping.Action != MappingAction.Append) headers.RemoveAll(header => IsNamed(header, mapping.Name));
            if (value is not null) headers.Add(new(mapping.Name, value));
        }
        Write(call, status, headers, body);
    }

    private static void Write(HttpCall call, int status, List<KeyValuePair<string, string>> headers, byte[] body)
    {
        call.Response.Clear();
        call.Response.Status = status;
        foreach (var (name, value) in headers) AnswerParts.AddHeader(call, name, value);
        body.CopyTo(call.Response.Body.GetSpan(body.Length));
        call.Response.Body.Advance(body.Length);
    }

    private static string? ValueOf(HttpCall call, string expression, List<KeyValuePair<string, string>> headers, byte[] body)
    {
        const string Header = "response.header.";
        const string Body = "response.body";
        if (expression == Body) return Encoding.UTF8.GetString(body);
        if (expression.StartsWith(Body, StringComparison.Ordinal)) return BodyPath.ValueOf(body, expression[(Body.Length + 1)..]);
        if (!expression.StartsWith(Header, StringComparison.Ordinal)) return SelectionExpression.ValueOf(call, "$" + expression);
        var values = headers.Where(header => IsNamed(header, expression[Header.Length..])).Select(header => header.Value).ToList();
        return values.Count == 0 ? null : string.Join(',', values);
    }

    private static bool IsNamed(KeyValuePair<string, string> header, string name) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}

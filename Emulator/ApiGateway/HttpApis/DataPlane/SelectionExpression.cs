using System.Text;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Reads a value out of a request, as <c>$request.header.Authorization</c> names it.</summary>
internal static class SelectionExpression
{
    private const string Header = "$request.header.";
    private const string Query = "$request.querystring.";
    private const string PathVariable = "$request.path.";
    private const string BodyMember = "$request.body.";
    private const string StageVariable = "$stageVariables.";
    private const string Context = "$context.";

    /// <returns>Absent: the request has no such value.</returns>
    public static string? ValueOf(HttpCall call, string expression)
    {
        if (expression.StartsWith(Header, StringComparison.Ordinal)) return call.Request.Headers.TryGetValue(expression[Header.Length..], out var header) ? header.ToString() : null;
        if (expression.StartsWith(Query, StringComparison.Ordinal)) return Joined(call, expression[Query.Length..]);
        if (expression.StartsWith(StageVariable, StringComparison.Ordinal)) return call.Stage.Stage.StageVariables.GetValueOrDefault(expression[StageVariable.Length..]);
        if (expression.StartsWith(Context, StringComparison.Ordinal)) return ContextVariables.ValueOf(call, expression[Context.Length..]);
        if (expression.StartsWith(PathVariable, StringComparison.Ordinal)) return call.PathParameters.Find(pair => pair.Key == expression[PathVariable.Length..]).Value;
        if (expression.StartsWith(BodyMember, StringComparison.Ordinal)) return BodyPath.ValueOf(call.Request.Body, expression[BodyMember.Length..]);
        return expression switch
        {
            "$request.path" => call.Match.Path,
            "$request.body" => Encoding.UTF8.GetString(call.Request.Body.Span),
            _ => null,
        };
    }

    private static string? Joined(HttpCall call, string name)
    {
        var values = call.Query.Where(pair => pair.Key == name).Select(pair => pair.Value).ToList();
        return values.Count == 0 ? null : string.Join(',', values);
    }
}

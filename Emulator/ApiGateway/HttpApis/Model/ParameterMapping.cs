using Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>One change that an integration makes to requests or to answers, such as <c>append:header.x-stage</c>.</summary>
/// <param name="Name">Of the header or query parameter; empty for path and status.</param>
/// <param name="Value">See <see cref="MappingValue"/>.</param>
/// <remarks>Source: API Gateway developer guide, "Transforming API requests and responses" for HTTP APIs.</remarks>
internal sealed record ParameterMapping(MappingAction Action, MappingTarget Target, string Name, string Value)
{
    private static readonly string[] ReservedPrefixes = ["access-control-", "apigw-", "x-amz-", "x-amzn-"];

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Content-Encoding", "Content-Length", "Content-Location", "Forwarded", "Keep-Alive", "Origin", "Proxy-Authenticate", "Proxy-Authorization",
        "TE", "Trailers", "Transfer-Encoding", "Upgrade", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Via",
    };

    /// <exception cref="AwsErrorException">BadRequestException: requests cannot be changed so.</exception>
    public static ParameterMapping OfRequest(string key, string value) =>
        Read(key, value) is { Target: not MappingTarget.Status } mapping ? mapping.Require("request.") : throw Invalid($"Invalid Request Actioned Parameter destination specified: {key}");

    /// <exception cref="AwsErrorException">BadRequestException: answers cannot be changed so.</exception>
    public static ParameterMapping OfAnswer(string key, string value) =>
        Read(key, value) is { Target: MappingTarget.Header or MappingTarget.Status } mapping ? mapping.Require("response.") : throw Invalid($"Invalid Response Actioned Parameter destination specified: {key}");

    private static ParameterMapping? Read(string key, string value)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var place = colon < 0 ? "" : dot < 0 ? key[(colon + 1)..] : dot < colon ? "" : key[(colon + 1)..dot];
        var name = dot < 0 ? "" : key[(dot + 1)..];
        MappingAction? action = key[..Math.Max(colon, 0)] switch { "append" => MappingAction.Append, "overwrite" => MappingAction.Overwrite, "remove" => MappingAction.Remove, _ => null };
        MappingTarget? target = (place, name.Length > 0) switch
        {
            ("header", true) => MappingTarget.Header,
            ("querystring", true) => MappingTarget.Query,
            ("path", false) when action == MappingAction.Overwrite => MappingTarget.Path,
            ("statuscode", false) when action == MappingAction.Overwrite => MappingTarget.Status,
            _ => null,
        };
        return action is { } what && target is { } where ? new ParameterMapping(what, where, name, value) : null;
    }

    private static AwsErrorException Invalid(string error) => ApiGatewayErrors.BadRequest($"Invalid mapping expression specified: Validation Result: warnings : [], errors : [{error}]");

    private ParameterMapping Require(string side)
    {
        if (Target == MappingTarget.Header && !HeaderText.IsName(Name)) throw Invalid($"Invalid header name specified: {Name}");
        if (Target == MappingTarget.Header && (Reserved.Contains(Name) || ReservedPrefixes.Any(prefix => Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))) throw Invalid($"Operations on header {Name} are restricted");
        if (Action == MappingAction.Remove) return this;
        foreach (var expression in MappingValue.ExpressionsIn(Value))
        {
            if (!IsKnown(expression, side)) throw Invalid($"Invalid mapping expression specified: ${expression}");
        }
        return this;
    }

    private static bool IsKnown(string expression, string side)
    {
        if (expression.StartsWith("context.", StringComparison.Ordinal)) return ContextVariables.IsKnown(expression["context.".Length..]) ? true : throw ApiGatewayErrors.Unsupported($"The variable ${expression}");
        if (expression.StartsWith("stageVariables.", StringComparison.Ordinal)) return expression.Length > "stageVariables.".Length;
        if (!expression.StartsWith(side, StringComparison.Ordinal)) return false;
        var part = expression[side.Length..];
        var dot = part.IndexOf('.', StringComparison.Ordinal);
        return (dot < 0 ? part : part[..dot], dot >= 0, side) switch
        {
            ("body", false, _) or ("path", false, "request.") => true,
            ("body", true, _) => BodyPath.IsPath(part[(dot + 1)..]),
            ("header", true, _) or ("querystring" or "path", true, "request.") => part.Length > dot + 1,
            _ => false,
        };
    }
}

using System.Text.Json;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>What a method's request validator demands of a call.</summary>
internal static class RequestChecks
{
    private const string Header = "method.request.header.";
    private const string QueryString = "method.request.querystring.";

    public static void Require(ApiCall call)
    {
        if (call.Match is not { } match || call.Method is not { RequestValidatorId: { } id } method || !match.Stage.Api.Validators.TryGetValue(id, out var validator)) return;
        if (validator.ValidateRequestParameters) RequireParameters(call, method);
        if (validator.ValidateRequestBody && method.RequestModels is { Count: > 0 } models) RequireBody(call, match.Stage, models);
    }

    private static void RequireParameters(ApiCall call, ApiMethod method)
    {
        List<string>? missing = null;
        foreach (var (source, isRequired) in method.RequestParameters ?? new Dictionary<string, bool>())
        {
            if (!isRequired) continue;
            var isThere = source.StartsWith(Header, StringComparison.Ordinal) ? call.Request.Headers.TryGetValue(source[Header.Length..], out var value) && value.ToString().Length > 0
                : !source.StartsWith(QueryString, StringComparison.Ordinal) || call.Query.Exists(pair => pair.Key == source[QueryString.Length..] && pair.Value.Length > 0);
            if (!isThere) (missing ??= []).Add(source[(source.LastIndexOf('.') + 1)..]);
        }
        if (missing is not null) throw GatewayFault.MissingParameters(missing);
    }

    private static void RequireBody(ApiCall call, CompiledStage stage, IReadOnlyDictionary<string, string> models)
    {
        // A content type without a model of its own is held against the default one; without that it passes unchecked.
        if (!models.TryGetValue(call.ContentType, out var name) && !models.TryGetValue("$default", out name)) return;
        if (stage.SchemaOf(name) is not { } schema) return;
        if (call.Request.Body.IsEmpty) throw GatewayFault.InvalidBody("[object has missing required properties ([])]");
        List<string> errors;
        try
        {
            using var document = JsonDocument.Parse(BodyDecoding.Decode(call.Request));
            errors = schema.Validate(document.RootElement);
        }
        catch (JsonException failure)
        {
            throw GatewayFault.InvalidBody($"Unable to parse request body: {failure.Message}");
        }
        if (errors.Count > 0) throw GatewayFault.InvalidBody($"[{string.Join(", ", errors)}]");
    }
}

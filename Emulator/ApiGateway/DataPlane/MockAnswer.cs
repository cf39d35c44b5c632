using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Answers of MOCK integrations, such as those for CORS.</summary>
internal static class MockAnswer
{
    private const string HeaderPrefix = "method.response.header.";

    public static void Write(ApiCall call, Integration integration)
    {
        var type = call.ContentType;
        string? template = null;
        var hasTemplate = integration.RequestTemplates?.TryGetValue(type, out template) == true;
        if (!hasTemplate && (integration.PassthroughBehavior == "NEVER" || integration.PassthroughBehavior == "WHEN_NO_TEMPLATES" && integration.RequestTemplates is { Count: > 0 })) throw GatewayFault.UnsupportedMediaType();
        var status = StatusOf(hasTemplate ? ContextText.Expand(call, null, template ?? "") : null);
        var response = Select(integration, status) ?? throw GatewayFault.NotCallable();
        call.Response.Status = int.Parse(response.StatusCode, CultureInfo.InvariantCulture);
        foreach (var (name, value) in response.ResponseParameters ?? new Dictionary<string, string>())
        {
            if (name.StartsWith(HeaderPrefix, StringComparison.Ordinal) && ContextText.Parameter(call, value) is { } text) call.Response.AddHeader(name[HeaderPrefix.Length..], text);
        }
        call.Response.ContentType = "application/json";
        if (response.ResponseTemplates?.GetValueOrDefault("application/json") is { Length: > 0 } body) Encoding.UTF8.GetBytes(ContextText.Expand(call, null, body), call.Response.Body);
    }

    // The request template of a MOCK says which status to answer with; without one the integration has failed.
    private static string StatusOf(string? template)
    {
        if (template is null) return "500";
        try
        {
            using var document = JsonDocument.Parse(template, new JsonDocumentOptions { AllowTrailingCommas = true });
            return document.RootElement.TryGetProperty("statusCode", out var status) ? status.ToString() : "500";
        }
        catch (JsonException)
        {
            var match = Regex.Match(template, """['"]?statusCode['"]?\s*:\s*(\d{3})""", RegexOptions.None, TimeSpan.FromSeconds(1));
            return match.Success ? match.Groups[1].Value : "500";
        }
    }

    private static IntegrationResponse? Select(Integration integration, string status)
    {
        IntegrationResponse? fallback = null;
        foreach (var response in integration.IntegrationResponses?.Values ?? [])
        {
            if (string.IsNullOrEmpty(response.SelectionPattern)) fallback ??= response;
            else if (Regex.IsMatch(status, $"^(?:{response.SelectionPattern})$", RegexOptions.None, TimeSpan.FromSeconds(1))) return response;
        }
        return fallback;
    }
}

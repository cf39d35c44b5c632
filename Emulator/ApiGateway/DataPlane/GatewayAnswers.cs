using System.Globalization;
using System.Text;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Writes the answers of API Gateway itself, as the API's gateway responses say.</summary>
internal static class GatewayAnswers
{
    private const string HeaderPrefix = "gatewayresponse.header.";

    public static void Write(ApiCall call, GatewayFault fault)
    {
        var own = fault.Status ?? GatewayResponseTypes.Statuses[fault.Type];
        var declared = call.Match?.Stage.Api.GatewayResponses;
        var general = own < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
        var custom = declared?.GetValueOrDefault(fault.Type) ?? declared?.GetValueOrDefault(general);
        call.Response.Status = custom?.StatusCode is { } status ? int.Parse(status, CultureInfo.InvariantCulture) : own;
        call.Response.AddHeader("x-amzn-ErrorType", fault.ErrorType);
        foreach (var (name, value) in custom?.ResponseParameters ?? new Dictionary<string, string>())
        {
            if (ContextText.Parameter(call, value) is { } text) call.Response.AddHeader(name[HeaderPrefix.Length..], text);
        }
        var (type, template) = TemplateOf(call, custom);
        call.Response.ContentType = type;
        var body = template is null ? DefaultBody(fault) : ContextText.Expand(call, fault, template);
        Encoding.UTF8.GetBytes(body, call.Response.Body);
    }

    private static (string Type, string? Template) TemplateOf(ApiCall call, GatewayResponse? custom)
    {
        if (custom?.ResponseTemplates is not { Count: > 0 } templates) return ("application/json", null);
        foreach (var accepted in call.Request.Headers.Accept.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (templates.TryGetValue(accepted.Split(';')[0], out var asked)) return (accepted.Split(';')[0], asked);
        }
        return templates.TryGetValue("application/json", out var json) ? ("application/json", json) : (templates.First().Key, templates.First().Value);
    }

    // The service's own words for a denial begin with a capital M, all others do not.
    private static string DefaultBody(GatewayFault fault) => $"{{\"{(fault.Type == "ACCESS_DENIED" ? "Message" : "message")}\":{ContextText.Quote(fault.Text)}}}";
}

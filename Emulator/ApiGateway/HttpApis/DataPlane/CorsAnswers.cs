using System.Globalization;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Tells browsers what pages of other origins may do. Source: API Gateway developer guide, "Configure CORS for HTTP APIs".</summary>
internal static class CorsAnswers
{
    private const string HeaderPrefix = "Access-Control-";

    /// <summary>Answers a browser's question before the call proper, where no route does.</summary>
    /// <returns>False: it is no such question.</returns>
    public static bool TryAnswerPreflight(HttpCall call, CorsConfiguration cors)
    {
        if (call.Request.Method != "OPTIONS" || call.Request.Headers.Origin.Count == 0 || call.Request.Headers.AccessControlRequestMethod.Count == 0) return false;
        call.Response.Status = 204;
        if (!AddOrigin(call, cors)) return true;
        AddList(call, "Access-Control-Allow-Methods", cors.AllowMethods);
        AddList(call, "Access-Control-Allow-Headers", cors.AllowHeaders);
        if (cors.MaxAge is { } age) call.Response.AddHeader("Access-Control-Max-Age", age.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Whether the API sets the header itself, so that the function's does not count.</summary>
    public static bool IsOwn(HttpCall call, string header) => call.Stage.Definition.Api.CorsConfiguration is not null && header.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase);

    public static void AddTo(HttpCall call, CorsConfiguration cors)
    {
        if (call.Request.Headers.Origin.Count > 0 && AddOrigin(call, cors)) AddList(call, "Access-Control-Expose-Headers", cors.ExposeHeaders);
    }

    private static bool AddOrigin(HttpCall call, CorsConfiguration cors)
    {
        var origin = call.Request.Headers.Origin.ToString();
        var allowed = (cors.AllowOrigins ?? []).FirstOrDefault(pattern => Fits(origin, pattern));
        if (allowed is null) return false;
        call.Response.AddHeader("Access-Control-Allow-Origin", allowed == "*" ? "*" : origin);
        if (allowed != "*") call.Response.AddHeader("Vary", "Origin");
        if (cors.AllowCredentials is true) call.Response.AddHeader("Access-Control-Allow-Credentials", "true");
        return true;
    }

    // "*", "https://*" or one origin.
    private static bool Fits(string origin, string pattern) =>
        pattern.EndsWith('*') ? origin.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) : origin.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static void AddList(HttpCall call, string name, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 }) call.Response.AddHeader(name, string.Join(',', values));
    }
}

using Acinaces.Simulators.Admin;
using Acinaces.Simulators.Exchanges.Binance;
using Acinaces.Simulators.Exchanges.Binance.Rest;
using Acinaces.Simulators.Exchanges.Binance.Sockets;
using Acinaces.Simulators.Identity;
using Acinaces.Simulators.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Simulators;

/// <summary>Sends each request to the simulator its first path segment names.</summary>
internal sealed class SimulatorRouter(BinanceRest rest, BinanceSockets sockets, IdentityEndpoint identity, AdminEndpoint admin)
{
    private const string BinancePrefix = "/" + BinanceVenue.Name;
    private const string IdentityPrefix = "/identity";
    private const string AdminPrefix = "/_sim";

    public async Task HandleAsync(HttpContext context)
    {
        using var span = RequestSpan.Start(context.Request);
        await RouteAsync(context);
        span?.SetTag("http.response.status_code", context.Response.StatusCode);
    }

    private Task RouteAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (Under(path, BinancePrefix) is { } venuePath)
            return context.WebSockets.IsWebSocketRequest && BinanceSockets.IsSocketPath(venuePath) ? sockets.HandleAsync(context, venuePath) : rest.HandleAsync(context, venuePath);
        if (Under(path, IdentityPrefix) is { } identityPath) return identity.HandleAsync(context, identityPath);
        if (Under(path, AdminPrefix) is { } adminPath) return admin.HandleAsync(context, adminPath);
        if (path == "/health") return admin.HandleAsync(context, "/health");
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("No simulator lives here. Try /binance/api/v3/ping, /identity/.well-known/openid-configuration or /_sim/health.", context.RequestAborted);
    }

    private static string? Under(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && path.Length > prefix.Length && path[prefix.Length] == '/' ? path[prefix.Length..] : null;
}

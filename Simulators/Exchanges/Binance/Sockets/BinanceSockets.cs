using Acinaces.Simulators.Exchanges.Binance.SocketApi;
using Acinaces.Simulators.Exchanges.Binance.Streams;
using Acinaces.Simulators.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acinaces.Simulators.Exchanges.Binance.Sockets;

/// <summary>Accepts WebSocket connections: market streams under /ws and /stream, requests under /ws-api/v3.</summary>
internal sealed class BinanceSockets(BinanceVenue venue, StreamHub hub, FaultPlan faults, TimeProvider clock, ILogger<BinanceSockets> log)
{
    private const string RawPath = "/ws";
    private const string CombinedPath = "/stream";
    private const string RequestPath = "/ws-api/v3";

    public static bool IsSocketPath(string path) =>
        path is RawPath or CombinedPath or RequestPath || path.StartsWith(RawPath + "/", StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext context, string path)
    {
        using var connection = await context.WebSockets.AcceptWebSocketAsync();
        using var socket = new BinanceSocket(connection, clock);
        venue.Sockets.Add(socket);
        try
        {
            if (path == RequestPath) await RunRequestsAsync(context, socket);
            else await RunStreamsAsync(context, socket, path);
        }
        finally
        {
            venue.Sockets.Remove(socket);
        }
    }

    private async Task RunRequestsAsync(HttpContext context, BinanceSocket socket)
    {
        var hidesLimits = context.Request.Query["returnRateLimits"] == "false";
        var session = new ApiSession(venue, faults, socket, context.Connection.RemoteIpAddress?.ToString() ?? "local", hidesLimits);
        try
        {
            await socket.RunAsync(session.HandleAsync, context.RequestAborted);
        }
        finally
        {
            session.End();
        }
    }

    private async Task RunStreamsAsync(HttpContext context, BinanceSocket socket, string path)
    {
        var isCombined = path == CombinedPath;
        var connection = new StreamConnection(hub, socket, isCombined, clock, log);
        var names = isCombined ? context.Request.Query["streams"].ToString() : path.Length > RawPath.Length ? path[(RawPath.Length + 1)..] : "";
        connection.Subscribe(names.Split('/', StringSplitOptions.RemoveEmptyEntries));
        try
        {
            await socket.RunAsync(connection.HandleAsync, context.RequestAborted);
        }
        finally
        {
            connection.End();
        }
    }
}

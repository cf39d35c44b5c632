using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Simulators.Telemetry;

/// <summary>The server's span of one request, continuing the caller's trace.</summary>
internal static class RequestSpan
{
    public const string SourceName = "Acinaces.Simulators";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Absent when nobody records, which costs nothing.</summary>
    public static Activity? Start(HttpRequest request)
    {
        if (!Source.HasListeners()) return null;
        ActivityContext.TryParse(request.Headers.TraceParent, request.Headers.TraceState, isRemote: true, out var parent);
        var span = Source.StartActivity($"{request.Method} {request.Path.Value}", ActivityKind.Server, parent);
        // The query may carry signatures and keys, so only the path is told.
        span?.SetTag("http.request.method", request.Method);
        span?.SetTag("url.path", request.Path.Value);
        return span;
    }
}

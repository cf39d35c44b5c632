using System.Diagnostics;
using System.Globalization;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Starts the span of an API call and the trace header that goes on to the function.</summary>
/// <param name="clock">For the reservoir: so many new traces a second are sampled, further ones are not.</param>
internal sealed class RequestTracing(TimeProvider clock, int sampledPerSecond = 50)
{
    public static readonly ActivitySource Source = new("Acinaces.Emulator");
    private readonly Lock _gate = new();
    private long _second;
    private int _taken;

    public void Begin(ApiCall call) => Begin(call, call.RouteName ?? call.Match?.Path);

    /// <summary>Gives the call its span, if it is sampled, and its trace header.</summary>
    public void Begin(GatewayCall call, string? route)
    {
        var headers = call.Request.Headers;
        ActivityContext parent = default;
        var hasParent = headers.TryGetValue("traceparent", out var given) && ActivityContext.TryParse(given, headers.TryGetValue("tracestate", out var state) ? state.ToString() : null, isRemote: true, out parent);
        var isSampled = hasParent ? parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) : TakeSample();
        if (isSampled && Source.HasListeners())
        {
            // Without a parent of its own the call is a root, whatever happens to be current on this thread.
            if (!hasParent) Activity.Current = null;
            call.Span = Source.StartActivity($"{call.Request.Method} {route}", ActivityKind.Server, hasParent ? parent : default);
        }
        var traceId = call.Span?.TraceId ?? (hasParent ? parent.TraceId : ActivityTraceId.CreateRandom());
        var spanId = call.Span?.SpanId ?? (hasParent ? parent.SpanId : ActivitySpanId.CreateRandom());
        call.TraceHeader = Header(traceId, spanId, isSampled);
    }

    /// <summary>Ends the call's span with what the answer is.</summary>
    public static void End(GatewayCall call)
    {
        if (call.Span is not { } span) return;
        span.SetTag("http.request.method", call.Request.Method);
        span.SetTag("http.route", call.RouteName);
        span.SetTag("http.response.status_code", call.Response.Status);
        if (call.Response.Status >= 500) span.SetStatus(ActivityStatusCode.Error);
        span.Dispose();
    }

    public static string Header(ActivityTraceId trace, ActivitySpanId span, bool isSampled)
    {
        var id = trace.ToHexString();
        return string.Create(CultureInfo.InvariantCulture, $"Root=1-{id.AsSpan(0, 8)}-{id.AsSpan(8)};Parent={span.ToHexString()};Sampled={(isSampled ? 1 : 0)}");
    }

    private bool TakeSample()
    {
        lock (_gate)
        {
            var second = clock.GetUtcNow().ToUnixTimeSeconds();
            if (second != _second) (_second, _taken) = (second, 0);
            return _taken++ < sampledPerSecond;
        }
    }
}

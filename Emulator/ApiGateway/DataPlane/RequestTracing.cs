using System.Diagnostics;
using System.Globalization;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Starts the span of an API call and the trace header that goes on to the function.</summary>
/// <param name="clock">For the reservoir: so many new traces a second are sampled, further ones are not.</param>
internal sealed class RequestTracing(TimeProvider clock, int sampledPerSecond = 50)
{
    public static readonly ActivitySource Source = new("Acinaces.Emulator");
    private readonly Lock _gate = new();
    private long _second;
    private int _taken;

    public void Begin(ApiCall call) => (call.Span, call.TraceHeader) = Begin(call.Request, call.Resource?.Path ?? call.Match?.Path);

    /// <returns>The span, which is absent when the request is not sampled, and the value of X-Amzn-Trace-Id for functions.</returns>
    public (Activity? Span, string Header) Begin(WireRequest request, string? route)
    {
        var headers = request.Headers;
        Activity? span = null;
        ActivityContext parent = default;
        var hasParent = headers.TryGetValue("traceparent", out var given) && ActivityContext.TryParse(given, headers.TryGetValue("tracestate", out var state) ? state.ToString() : null, isRemote: true, out parent);
        var isSampled = hasParent ? parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) : TakeSample();
        if (isSampled && Source.HasListeners())
        {
            // Without a parent of its own the call is a root, whatever happens to be current on this thread.
            if (!hasParent) Activity.Current = null;
            span = Source.StartActivity($"{request.Method} {route}", ActivityKind.Server, hasParent ? parent : default);
        }
        var traceId = span?.TraceId ?? (hasParent ? parent.TraceId : ActivityTraceId.CreateRandom());
        var spanId = span?.SpanId ?? (hasParent ? parent.SpanId : ActivitySpanId.CreateRandom());
        return (span, Header(traceId, spanId, isSampled));
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

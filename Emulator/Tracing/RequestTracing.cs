using System.Diagnostics;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tracing;

/// <summary>A span for every AWS request that is part of a sampled trace. A plain SDK call belongs to none and leaves no span.</summary>
internal static class RequestTracing
{
    public const string SourceName = "Acinaces.Emulator";
    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Absent when nobody listens or the request is in no sampled trace.</summary>
    public static Activity? Start(WireRequest request, Route route, string requestId)
    {
        if (!Source.HasListeners() || ParentOf(request) is not { } parent || !parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded)) return null;
        var span = Source.StartActivity(route.SpanName, ActivityKind.Server, parent);
        span?.SetTag("rpc.system", "aws-api").SetTag("rpc.service", route.Service.SigningName).SetTag("rpc.method", route.Binding.Name).SetTag("aws.request_id", requestId);
        return span;
    }

    /// <summary>The header a hop caused by this request carries on. Absent when the request is in no trace.</summary>
    public static string? Outgoing(WireRequest request, Activity? span)
    {
        if (span is not null) return TraceHeader.Format(span.Context);
        if (request.Headers.TryGetValue("X-Amzn-Trace-Id", out var header)) return header.ToString();
        return W3cParentOf(request) is { } parent ? TraceHeader.Format(parent) : null;
    }

    private static ActivityContext? ParentOf(WireRequest request) =>
        W3cParentOf(request) ?? (request.Headers.TryGetValue("X-Amzn-Trace-Id", out var header) ? TraceHeader.Parse(header.ToString()) : null);

    private static ActivityContext? W3cParentOf(WireRequest request)
    {
        var parent = request.Headers.TraceParent;
        return parent.Count == 1 && ActivityContext.TryParse(parent[0], request.Headers.TraceState.ToString(), isRemote: true, out var context) ? context : null;
    }
}

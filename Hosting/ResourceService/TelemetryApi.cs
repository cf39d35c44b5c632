using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Aspire.Hosting.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.ResourceService;

/// <summary>Reads telemetry back, as OTLP's JSON.</summary>
internal sealed class TelemetryApi(TelemetryStore store)
{
    public Task SourcesAsync(HttpContext context) => HttpAnswer.JsonAsync(context, new JsonArray([.. store.Sources().Select(s => (JsonNode)new JsonObject
    {
        ["name"] = s.Name,
        ["instanceId"] = s.InstanceId,
        ["spans"] = s.Spans,
        ["logs"] = s.Logs,
        ["metrics"] = s.Metrics,
    })]));

    /// <summary>The newest items that match, or with <c>follow=true</c> those and every new one, a line each.</summary>
    public async Task ItemsAsync(HttpContext context, TelemetryKind kind)
    {
        var query = TelemetryQuery.Parse(context.Request.Query);
        if (!query.Follow)
        {
            await AnswerAsync(context, kind, [.. store.Snapshot(kind).Where(query.Matches)], query.Limit);
            return;
        }

        var events = HttpAnswer.WantsEvents(context);
        await HttpAnswer.BeginStreamAsync(context, events);
        await foreach (var item in store.FollowAsync(kind, context.RequestAborted))
        {
            if (query.Matches(item))
            {
                await HttpAnswer.SendAsync(context, events, null, Encoding.UTF8.GetBytes(item.ToOtlp().ToJsonString()));
            }
        }
    }

    /// <summary>The spans of the newest traces that have a matching span; <c>limit</c> counts traces.</summary>
    public async Task TracesAsync(HttpContext context)
    {
        var query = TelemetryQuery.Parse(context.Request.Query);
        if (query.Follow)
        {
            await ItemsAsync(context, TelemetryKind.Traces);
            return;
        }

        var spans = store.Snapshot(TelemetryKind.Traces);
        var matching = spans.Where(query.Matches).Select(s => s.TraceId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var traces = spans.Where(s => s.TraceId is { } id && matching.Contains(id)).GroupBy(s => s.TraceId!).OrderBy(t => t.Min(StartOf)).TakeLast(query.Limit).ToArray();
        context.Response.Headers["X-Total-Count"] = matching.Count.ToString(CultureInfo.InvariantCulture);
        await HttpAnswer.JsonAsync(context, TelemetryJson.Group(TelemetryKind.Traces, traces.SelectMany(t => t)));
    }

    public async Task TraceAsync(HttpContext context, string traceId)
    {
        var spans = store.Snapshot(TelemetryKind.Traces).Where(s => string.Equals(s.TraceId, traceId, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (spans.Length == 0)
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status404NotFound, $"There is no trace '{traceId}'.");
            return;
        }

        await AnswerAsync(context, TelemetryKind.Traces, spans, spans.Length);
    }

    private static Task AnswerAsync(HttpContext context, TelemetryKind kind, TelemetryItem[] items, int limit)
    {
        context.Response.Headers["X-Total-Count"] = items.Length.ToString(CultureInfo.InvariantCulture);
        return HttpAnswer.JsonAsync(context, TelemetryJson.Group(kind, items.OrderBy(StartOf).TakeLast(limit)));
    }

    private static ulong StartOf(TelemetryItem item) =>
        ulong.TryParse((item.Content["startTimeUnixNano"] ?? item.Content["timeUnixNano"])?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var time) ? time : 0;
}

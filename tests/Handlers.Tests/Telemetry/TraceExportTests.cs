using System.Diagnostics;
using System.Text;
using Acinaces.Handlers.Tests.Cloud;
using Acinaces.ServiceDefaults.Telemetry;

namespace Acinaces.Handlers.Tests.Telemetry;

public sealed class TraceExportTests
{
    private static readonly ActivitySource Spans = new(TraceExport.SourcePrefix + "TraceExportTests");

    [Fact]
    public async Task Spans_that_ended_before_the_exporter_began_are_sent_too_if_their_trace_is_sampled()
    {
        var received = new StringBuilder();
        using var receiver = new LoopbackServer(async context =>
        {
            using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
            var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
            lock (received) received.Append(text);
            context.Response.Close();
        });
        string? Environment(string name) => name switch
        {
            "OTEL_EXPORTER_OTLP_ENDPOINT" => $"http://{receiver.Authority}",
            "OTEL_EXPORTER_OTLP_PROTOCOL" => "http/protobuf",
            _ => null,
        };

        using (var early = TraceExport.KeepEarly(Environment))
        {
            Span("before-sampled", ActivityTraceFlags.Recorded);
            Span("before-unsampled", ActivityTraceFlags.None);
            using var export = TraceExport.Start("test", Environment, early);
            Span("after-sampled", ActivityTraceFlags.Recorded);
        }

        lock (received)
        {
            var text = received.ToString();
            Assert.Contains("before-sampled", text, StringComparison.Ordinal);
            Assert.Contains("after-sampled", text, StringComparison.Ordinal);
            Assert.DoesNotContain("before-unsampled", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_an_endpoint_nothing_is_kept_or_sent()
    {
        Assert.Null(TraceExport.KeepEarly(_ => null));
        Assert.Null(TraceExport.Start("test", _ => null));
    }

    private static void Span(string name, ActivityTraceFlags flags)
    {
        using var span = Spans.StartActivity(name, ActivityKind.Server, new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), flags, isRemote: true));
    }
}

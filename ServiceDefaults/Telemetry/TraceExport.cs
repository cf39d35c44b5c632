using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Acinaces.ServiceDefaults.Telemetry;

/// <summary>Sends the spans of sampled traces to OTEL_EXPORTER_OTLP_ENDPOINT. Without that variable there are no spans at all.</summary>
/// <remarks>Building the pipeline costs tens of milliseconds, so a function starts it after its first answer, or while it waits unassigned.</remarks>
public static class TraceExport
{
    /// <summary>Every activity source of ours bears a name with this prefix.</summary>
    public const string SourcePrefix = "Acinaces.";

    /// <returns>Keeps spans until <see cref="Start"/>; null when no endpoint is configured.</returns>
    public static EarlySpans? KeepEarly(Func<string, string?> environment) => Endpoint(environment) is null ? null : new EarlySpans();

    /// <param name="early">What has ended before; sent first.</param>
    /// <returns>What must be disposed at the end so that nothing is lost; null when no endpoint is configured.</returns>
    public static IDisposable? Start(string service, Func<string, string?> environment, EarlySpans? early = null)
    {
        if (Endpoint(environment) is not { } endpoint) return null;
        var http = environment("OTEL_EXPORTER_OTLP_PROTOCOL")?.StartsWith("http", StringComparison.Ordinal) ?? true;
        var exporter = new OtlpTraceExporter(new OtlpExporterOptions
        {
            Protocol = http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc,
            // The variable names the base; the exporter takes a full address when it is set in code.
            Endpoint = new Uri(http ? endpoint.TrimEnd('/') + "/v1/traces" : endpoint),
        });
        var sending = new BatchActivityExportProcessor(exporter);
        var ended = early?.Take() ?? [];
        var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource(SourcePrefix + "*")
            .SetResourceBuilder(ResourceBuilder.CreateEmpty().AddService(environment("OTEL_SERVICE_NAME") is { Length: > 0 } name ? name : service))
            .SetSampler(new ParentBasedSampler(new AlwaysOffSampler()))
            .AddProcessor(sending)
            .Build();
        foreach (var span in ended) sending.OnEnd(span);
        return provider;
    }

    private static string? Endpoint(Func<string, string?> environment) => environment("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 } endpoint ? endpoint : null;
}

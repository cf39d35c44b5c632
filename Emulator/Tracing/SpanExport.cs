using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Acinaces.Emulator.Tracing;

/// <summary>Sends spans to a collector. Loaded only when one is given.</summary>
internal static class SpanExport
{
    /// <param name="endpoint">Base URL of the collector's OTLP over HTTP, without <c>/v1/traces</c>.</param>
    public static IDisposable Start(string endpoint) => Sdk.CreateTracerProviderBuilder()
        .AddSource(RequestTracing.SourceName)
        .ConfigureResource(resource => resource.AddService(Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME") is { Length: > 0 } name ? name : "emulator"))
        .AddOtlpExporter(options =>
        {
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = new Uri(endpoint.TrimEnd('/') + "/v1/traces");
        })
        .Build();
}

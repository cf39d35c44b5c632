using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Acinaces.Simulators.Telemetry;

/// <summary>Sends spans by OTLP where the environment says so (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its companions).</summary>
internal static class OtlpExport
{
    private const string ServiceName = "simulators";

    public static void AddTo(IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return;
        services.AddSingleton<IHostedService>(_ => new TracerLifetime(Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService(Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME") ?? ServiceName))
            .AddSource(RequestSpan.SourceName)
            // A request nobody traces starts no trace of its own.
            .SetSampler(new ParentBasedSampler(new AlwaysOffSampler()))
            .AddOtlpExporter()
            .Build()));
    }

    private sealed class TracerLifetime(TracerProvider provider) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            provider.ForceFlush(2_000);
            provider.Dispose();
            return Task.CompletedTask;
        }
    }
}

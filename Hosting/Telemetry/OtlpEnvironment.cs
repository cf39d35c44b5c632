using System.Globalization;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Telemetry;

/// <summary>The variables that make a process send its telemetry here.</summary>
internal static class OtlpEnvironment
{
    public static void Add(ResourceInstance instance, DashboardSettings dashboard, Dictionary<string, object> variables)
    {
        if (!dashboard.Enabled || !instance.Resource.TryGetLastAnnotation<OtlpExporterAnnotation>(out var annotation))
        {
            return;
        }

        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = dashboard.Url;
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = annotation.RequiredProtocol == OtlpProtocol.HttpJson ? "http/json" : "http/protobuf";
        variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={dashboard.OtlpApiKey}";
        variables["OTEL_SERVICE_NAME"] = instance.Resource.Name;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instance.Id}";
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EXCEPTION_LOG_ATTRIBUTES"] = "true";
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES"] = "true";
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory";
        if (dashboard.IsDevelopment)
        {
            var soon = 1000.ToString(CultureInfo.InvariantCulture);
            variables["OTEL_BLRP_SCHEDULE_DELAY"] = soon;
            variables["OTEL_BSP_SCHEDULE_DELAY"] = soon;
            variables["OTEL_METRIC_EXPORT_INTERVAL"] = soon;
            variables["OTEL_TRACES_SAMPLER"] = "always_on";
            variables["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based";
            variables["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true";
        }
    }
}

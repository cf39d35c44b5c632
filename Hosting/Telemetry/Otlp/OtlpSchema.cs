using static Aspire.Hosting.Telemetry.Otlp.OtlpType;

namespace Aspire.Hosting.Telemetry.Otlp;

/// <summary>The messages a collector receives. Source: opentelemetry-proto 1.x, files common, resource, trace, logs and metrics.</summary>
internal static class OtlpSchema
{
    private static readonly OtlpMessage AnyValue = MakeAnyValue();
    private static readonly OtlpMessage KeyValue = new OtlpMessage().With(1, "key", Text).With(2, "value", AnyValue);

    private static readonly OtlpMessage Resource = new OtlpMessage().WithMany(1, "attributes", KeyValue).With(2, "droppedAttributesCount", Number);

    private static readonly OtlpMessage Scope = new OtlpMessage()
        .With(1, "name", Text).With(2, "version", Text).WithMany(3, "attributes", KeyValue).With(4, "droppedAttributesCount", Number);

    private static readonly OtlpMessage SpanEvent = new OtlpMessage()
        .With(1, "timeUnixNano", Fixed64).With(2, "name", Text).WithMany(3, "attributes", KeyValue).With(4, "droppedAttributesCount", Number);

    private static readonly OtlpMessage SpanLink = new OtlpMessage()
        .With(1, "traceId", Id).With(2, "spanId", Id).With(3, "traceState", Text).WithMany(4, "attributes", KeyValue).With(5, "droppedAttributesCount", Number).With(6, "flags", Fixed32);

    private static readonly OtlpMessage Status = new OtlpMessage().With(2, "message", Text).With(3, "code", Number);

    private static readonly OtlpMessage Span = new OtlpMessage()
        .With(1, "traceId", Id).With(2, "spanId", Id).With(3, "traceState", Text).With(4, "parentSpanId", Id).With(5, "name", Text).With(6, "kind", Number)
        .With(7, "startTimeUnixNano", Fixed64).With(8, "endTimeUnixNano", Fixed64).WithMany(9, "attributes", KeyValue).With(10, "droppedAttributesCount", Number)
        .WithMany(11, "events", SpanEvent).With(12, "droppedEventsCount", Number).WithMany(13, "links", SpanLink).With(14, "droppedLinksCount", Number)
        .With(15, "status", Status).With(16, "flags", Fixed32);

    private static readonly OtlpMessage LogRecord = new OtlpMessage()
        .With(1, "timeUnixNano", Fixed64).With(2, "severityNumber", Number).With(3, "severityText", Text).With(5, "body", AnyValue).WithMany(6, "attributes", KeyValue)
        .With(7, "droppedAttributesCount", Number).With(8, "flags", Fixed32).With(9, "traceId", Id).With(10, "spanId", Id).With(11, "observedTimeUnixNano", Fixed64)
        .With(12, "eventName", Text);

    private static readonly OtlpMessage Exemplar = new OtlpMessage()
        .With(2, "timeUnixNano", Fixed64).With(3, "asDouble", OtlpType.Double).With(4, "spanId", Id).With(5, "traceId", Id).With(6, "asInt", SFixed64).WithMany(7, "filteredAttributes", KeyValue);

    private static readonly OtlpMessage NumberPoint = new OtlpMessage()
        .With(2, "startTimeUnixNano", Fixed64).With(3, "timeUnixNano", Fixed64).With(4, "asDouble", OtlpType.Double).WithMany(5, "exemplars", Exemplar)
        .With(6, "asInt", SFixed64).WithMany(7, "attributes", KeyValue).With(8, "flags", Number);

    private static readonly OtlpMessage HistogramPoint = new OtlpMessage()
        .With(2, "startTimeUnixNano", Fixed64).With(3, "timeUnixNano", Fixed64).With(4, "count", Fixed64).With(5, "sum", OtlpType.Double).WithMany(6, "bucketCounts", Fixed64)
        .WithMany(7, "explicitBounds", OtlpType.Double).WithMany(8, "exemplars", Exemplar).WithMany(9, "attributes", KeyValue).With(10, "flags", Number)
        .With(11, "min", OtlpType.Double).With(12, "max", OtlpType.Double);

    private static readonly OtlpMessage Buckets = new OtlpMessage().With(1, "offset", SInt32).WithMany(2, "bucketCounts", OtlpType.UInt64);

    private static readonly OtlpMessage ExponentialPoint = new OtlpMessage()
        .WithMany(1, "attributes", KeyValue).With(2, "startTimeUnixNano", Fixed64).With(3, "timeUnixNano", Fixed64).With(4, "count", Fixed64).With(5, "sum", OtlpType.Double)
        .With(6, "scale", SInt32).With(7, "zeroCount", Fixed64).With(8, "positive", Buckets).With(9, "negative", Buckets).With(10, "flags", Number)
        .WithMany(11, "exemplars", Exemplar).With(12, "min", OtlpType.Double).With(13, "max", OtlpType.Double).With(14, "zeroThreshold", OtlpType.Double);

    private static readonly OtlpMessage Quantile = new OtlpMessage().With(1, "quantile", OtlpType.Double).With(2, "value", OtlpType.Double);

    private static readonly OtlpMessage SummaryPoint = new OtlpMessage()
        .With(2, "startTimeUnixNano", Fixed64).With(3, "timeUnixNano", Fixed64).With(4, "count", Fixed64).With(5, "sum", OtlpType.Double)
        .WithMany(6, "quantileValues", Quantile).WithMany(7, "attributes", KeyValue).With(8, "flags", Number);

    private static readonly OtlpMessage Metric = new OtlpMessage()
        .With(1, "name", Text).With(2, "description", Text).With(3, "unit", Text)
        .With(5, "gauge", new OtlpMessage().WithMany(1, "dataPoints", NumberPoint))
        .With(7, "sum", new OtlpMessage().WithMany(1, "dataPoints", NumberPoint).With(2, "aggregationTemporality", Number).With(3, "isMonotonic", Bool))
        .With(9, "histogram", new OtlpMessage().WithMany(1, "dataPoints", HistogramPoint).With(2, "aggregationTemporality", Number))
        .With(10, "exponentialHistogram", new OtlpMessage().WithMany(1, "dataPoints", ExponentialPoint).With(2, "aggregationTemporality", Number))
        .With(11, "summary", new OtlpMessage().WithMany(1, "dataPoints", SummaryPoint))
        .WithMany(12, "metadata", KeyValue);

    public static OtlpMessage Traces { get; } = Export("resourceSpans", "scopeSpans", "spans", Span);

    public static OtlpMessage Logs { get; } = Export("resourceLogs", "scopeLogs", "logRecords", LogRecord);

    public static OtlpMessage Metrics { get; } = Export("resourceMetrics", "scopeMetrics", "metrics", Metric);

    private static OtlpMessage Export(string resources, string scopes, string items, OtlpMessage item)
    {
        var scope = new OtlpMessage().With(1, "scope", Scope).WithMany(2, items, item).With(3, "schemaUrl", Text);
        var resource = new OtlpMessage().With(1, "resource", Resource).WithMany(2, scopes, scope).With(3, "schemaUrl", Text);
        return new OtlpMessage().WithMany(1, resources, resource);
    }

    // A value may hold values, so the message has to exist before its own fields.
    private static OtlpMessage MakeAnyValue()
    {
        var value = new OtlpMessage();
        var pair = new OtlpMessage().With(1, "key", Text).With(2, "value", value);
        return value.With(1, "stringValue", Text).With(2, "boolValue", Bool).With(3, "intValue", OtlpType.Int64).With(4, "doubleValue", OtlpType.Double)
            .With(5, "arrayValue", new OtlpMessage().WithMany(1, "values", value)).With(6, "kvlistValue", new OtlpMessage().WithMany(1, "values", pair)).With(7, "bytesValue", Bytes);
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting.ResourceService;
using Aspire.Hosting.Telemetry.Otlp;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Telemetry;

/// <summary>Takes in OTLP over HTTP, in protobuf and in JSON.</summary>
internal sealed class OtlpReceiver(TelemetryStore store, DashboardSettings settings)
{
    public const int MaxBytes = 16 * 1024 * 1024;

    public static TelemetryKind? KindOf(string path) => path switch
    {
        "/v1/traces" => TelemetryKind.Traces,
        "/v1/logs" => TelemetryKind.Logs,
        "/v1/metrics" => TelemetryKind.Metrics,
        _ => null,
    };

    public async Task ReceiveAsync(HttpContext context, TelemetryKind kind)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status405MethodNotAllowed, "Send telemetry with POST.");
        }
        else if (!Secrets.AreEqual(context.Request.Headers["x-otlp-api-key"].ToString(), settings.OtlpApiKey))
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status401Unauthorized, "The header x-otlp-api-key is missing or wrong.");
        }
        else
        {
            await TakeInAsync(context, kind);
        }
    }

    internal static JsonObject Parse(byte[] body, string contentType, TelemetryKind kind)
    {
        if (contentType.StartsWith("application/x-protobuf", StringComparison.OrdinalIgnoreCase))
        {
            var schema = kind == TelemetryKind.Traces ? OtlpSchema.Traces : kind == TelemetryKind.Logs ? OtlpSchema.Logs : OtlpSchema.Metrics;
            return OtlpReader.Read(body, schema);
        }

        return JsonNode.Parse(body) as JsonObject ?? throw new FormatException("The body is not a JSON object.");
    }

    private async Task TakeInAsync(HttpContext context, TelemetryKind kind)
    {
        var contentType = context.Request.ContentType ?? string.Empty;
        var isJson = contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
        if (!isJson && !contentType.StartsWith("application/x-protobuf", StringComparison.OrdinalIgnoreCase))
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status415UnsupportedMediaType, "Send application/x-protobuf or application/json.");
            return;
        }

        try
        {
            var body = await RequestBody.ReadAsync(context.Request, MaxBytes, context.RequestAborted);
            store.Add([.. TelemetryJson.Items(kind, Parse(body, contentType, kind))]);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or InvalidDataException)
        {
            await HttpAnswer.ProblemAsync(context, StatusCodes.Status400BadRequest, $"The telemetry cannot be read: {exception.Message}");
            return;
        }

        // An empty message means that everything was taken.
        context.Response.ContentType = isJson ? "application/json" : "application/x-protobuf";
        await context.Response.Body.WriteAsync(isJson ? Encoding.UTF8.GetBytes("{}") : [], context.RequestAborted);
    }
}

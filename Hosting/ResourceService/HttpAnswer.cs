using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.ResourceService;

/// <summary>Writes answers.</summary>
internal static class HttpAnswer
{
    public static readonly byte[] NewLine = "\n"u8.ToArray();

    public static Task ProblemAsync(HttpContext context, int status, string message) => JsonAsync(context, new JsonObject { ["error"] = message }, status);

    public static Task JsonAsync(HttpContext context, JsonNode content, int status = StatusCodes.Status200OK) =>
        BytesAsync(context, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(content.ToJsonString()), status);

    public static async Task BytesAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> content, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>Starts an answer that goes on until the reader leaves.</summary>
    public static async Task BeginStreamAsync(HttpContext context, bool events)
    {
        context.Response.ContentType = events ? "text/event-stream" : "application/x-ndjson";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.StartAsync(context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>One message of a stream: a line, or a server-sent event.</summary>
    public static async Task SendAsync(HttpContext context, bool events, string? eventName, ReadOnlyMemory<byte> json)
    {
        var body = context.Response.Body;
        if (events)
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes(eventName is null ? "data: " : $"event: {eventName}\ndata: "), context.RequestAborted);
            await body.WriteAsync(json, context.RequestAborted);
            await body.WriteAsync(NewLine, context.RequestAborted);
        }
        else
        {
            await body.WriteAsync(json, context.RequestAborted);
        }

        await body.WriteAsync(NewLine, context.RequestAborted);
        await body.FlushAsync(context.RequestAborted);
    }

    public static bool WantsEvents(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis;

/// <summary>An HTTP endpoint of this machine that answers with what it was asked: with the status of <c>x-status</c>, and never where the path ends in <c>/never</c>.</summary>
internal sealed class EchoEndpoint : IDisposable
{
    private readonly LoopbackListener _listener = new();

    public EchoEndpoint() => _ = _listener.ServeAsync(AnswerAsync);

    public string Url => _listener.Url;

    public void Dispose() => _listener.Dispose();

    private static async Task AnswerAsync(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.RawUrl is { } url && url.EndsWith("/never", StringComparison.Ordinal)) return;
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var headers = new JsonObject();
        foreach (string name in request.Headers) headers[name.ToLowerInvariant()] = request.Headers[name];
        var seen = new JsonObject { ["method"] = request.HttpMethod, ["url"] = request.RawUrl, ["body"] = await reader.ReadToEndAsync(), ["headers"] = headers };
        response.StatusCode = int.Parse(request.Headers["x-status"] ?? "200", System.Globalization.CultureInfo.InvariantCulture);
        response.ContentType = "text/echo";
        response.Headers["X-Back"] = "yes";
        response.Headers["Location"] = "/elsewhere";
        response.Headers["Access-Control-Allow-Origin"] = "*";
        response.AppendHeader("Set-Cookie", "a=1");
        response.OutputStream.Write(Encoding.UTF8.GetBytes(seen.ToJsonString()));
        response.Close();
    }
}

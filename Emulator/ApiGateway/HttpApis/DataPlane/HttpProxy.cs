using System.Net;
using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Hands calls on to an HTTP endpoint of this machine, and its answers back.</summary>
internal static class HttpProxy
{
    // They are about the connection with the caller, or the gateway says them itself.
    private static readonly HashSet<string> Withheld = new(StringComparer.OrdinalIgnoreCase) { "Host", "Keep-Alive", "TE", "Trailer", "Trailers", "Upgrade", "Proxy-Authenticate", "Proxy-Authorization", "Forwarded", "Expect" };

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
    {
        Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = HttpApiLimits.MaxPayloadBytes,
    };

    /// <exception cref="HttpFault">The endpoint cannot be reached, its time is over, or its answer is none.</exception>
    public static async ValueTask CallAsync(HttpCall call, Integration integration, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(integration.IntegrationMethod == RouteTree<ApiRoute>.AnyMethod ? call.Request.Method : integration.IntegrationMethod), UriOf(call, integration));
        AddBodyAndHeaders(request, call);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(integration.TimeoutInMillis);
        try
        {
            using var answer = await Http.SendAsync(request, patience.Token);
            Write(call, answer, await answer.Content.ReadAsByteArrayAsync(patience.Token));
        }
        catch (HttpRequestException failure)
        {
            throw failure.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.InvalidResponse ? HttpFault.Internal() : HttpFault.Unavailable();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw HttpFault.Unavailable();
        }
    }

    private static Uri UriOf(HttpCall call, Integration integration)
    {
        if (!Uri.TryCreate(IntegrationAddress.Of(integration.IntegrationUri, call.Route.RouteKey, call.PathParameters, call.Stage.Stage.StageVariables), UriKind.Absolute, out var address) || !IntegrationAddress.IsHere(address)) throw HttpFault.Internal();
        var whole = new UriBuilder(address) { Fragment = "" };
        if (call.MappedPath is { } path) whole.Path = path;
        if (call.Request.Query.Length > 0) whole.Query = address.Query.Length > 1 ? $"{address.Query}&{call.Request.Query}" : call.Request.Query;
        return whole.Uri;
    }

    private static void AddBodyAndHeaders(HttpRequestMessage request, HttpCall call)
    {
        request.Content = new ReadOnlyMemoryContent(call.Request.Body);
        foreach (var (name, values) in call.Request.Headers)
        {
            if (Withheld.Contains(name) || RequestParts.IsOwn(name)) continue;
            foreach (var value in values)
            {
                // A mapping may have made a header of what is none.
                if (!Protocols.HeaderText.IsValue(value)) throw HttpFault.BadRequest();
                if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }
        // So that a GET stays a request without body.
        if (call.Request.Body.IsEmpty && !request.Content.Headers.Any()) request.Content = null;
        var before = call.Request.Headers.TryGetValue("Forwarded", out var forwarded) ? $"{forwarded}, " : "";
        request.Headers.TryAddWithoutValidation("Forwarded", $"{before}by={IPAddress.Loopback};for={call.SourceIp};host={call.Match.Host};proto=https");
        request.Headers.TryAddWithoutValidation("X-Amzn-Trace-Id", call.TraceHeader);
    }

    private static void Write(HttpCall call, HttpResponseMessage answer, byte[] body)
    {
        call.Response.Status = (int)answer.StatusCode;
        foreach (var header in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
        {
            foreach (var value in header.Value) AnswerParts.AddHeader(call, header.Key, value);
        }
        body.CopyTo(call.Response.Body.GetSpan(body.Length));
        call.Response.Body.Advance(body.Length);
    }
}

using System.Net;
using Acinaces.Emulator.Pipeline;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Emulator.Transports;

/// <summary>Carries a client's requests to the pipeline without a socket.</summary>
internal sealed class InProcessHandler(PipelineSlot pipeline) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var received = new InProcessRequest(cancellationToken)
        {
            Method = request.Method.Method,
            Path = uri.AbsolutePath,
            Query = uri.Query.TrimStart('?'),
            Headers = HeadersOf(request, uri),
        };
        var current = pipeline.Current;
        await ReceiveBodyAsync(current, request.Content, received, cancellationToken);
        var response = new WireResponse();
        await current.HandleAsync(received, response);
        cancellationToken.ThrowIfCancellationRequested();
        if (response.Drop) throw new HttpRequestException("The connection was closed without an answer.");
        return ToMessage(request, response);
    }

    private static async Task ReceiveBodyAsync(RequestPipeline pipeline, HttpContent? content, InProcessRequest received, CancellationToken cancellationToken)
    {
        if (content is null) return;
        if (content.Headers.ContentLength is not <= WireRequest.LargestHeldBytes && pipeline.ReadsItself(received))
        {
            received.Headers.ContentLength = content.Headers.ContentLength;
            received.Content = await content.ReadAsStreamAsync(cancellationToken);
            return;
        }
        received.Body = await content.ReadAsByteArrayAsync(cancellationToken);
        received.Headers.ContentLength = received.Body.Length;
    }

    private static IHeaderDictionary HeadersOf(HttpRequestMessage request, Uri uri)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        foreach (var (name, values) in request.Headers.NonValidated) headers.Append(name, values.ToArray());
        if (request.Content is { } content)
        {
            foreach (var (name, values) in content.Headers.NonValidated) headers.Append(name, values.ToArray());
        }
        if (headers.Host.Count == 0) headers.Host = uri.Authority;
        return headers;
    }

    private static HttpResponseMessage ToMessage(HttpRequestMessage request, WireResponse response)
    {
        HttpContent content = response.Content is { } stream ? new StreamContent(stream) : new ByteArrayContent(response.Body.Written.ToArray());
        content.Headers.ContentLength = response.ContentLength ?? response.Body.Length;
        if (response.ContentType is { } type) content.Headers.TryAddWithoutValidation("Content-Type", type);
        var message = new HttpResponseMessage((HttpStatusCode)response.Status) { Content = content, RequestMessage = request };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) content.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    private sealed class InProcessRequest(CancellationToken aborted) : WireRequest
    {
        public override CancellationToken Aborted => aborted;
    }
}

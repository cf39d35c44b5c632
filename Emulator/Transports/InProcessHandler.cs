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
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var received = new InProcessRequest(cancellationToken)
        {
            Method = request.Method.Method,
            Path = uri.AbsolutePath,
            Query = uri.Query.TrimStart('?'),
            Headers = HeadersOf(request, uri, body.Length),
            Body = body,
        };
        var response = new WireResponse();
        await pipeline.Current.HandleAsync(received, response);
        cancellationToken.ThrowIfCancellationRequested();
        if (response.Drop) throw new HttpRequestException("The connection was closed without an answer.");
        return ToMessage(request, response);
    }

    private static IHeaderDictionary HeadersOf(HttpRequestMessage request, Uri uri, int length)
    {
        IHeaderDictionary headers = new HeaderDictionary();
        foreach (var (name, values) in request.Headers.NonValidated) headers.Append(name, values.ToArray());
        if (request.Content is { } content)
        {
            foreach (var (name, values) in content.Headers.NonValidated) headers.Append(name, values.ToArray());
            headers.ContentLength = length;
        }
        if (headers.Host.Count == 0) headers.Host = uri.Authority;
        return headers;
    }

    private static HttpResponseMessage ToMessage(HttpRequestMessage request, WireResponse response)
    {
        var content = new ByteArrayContent(response.Body.Written.ToArray());
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

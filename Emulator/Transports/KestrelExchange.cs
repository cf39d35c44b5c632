using System.Buffers;
using System.IO.Pipelines;
using Acinaces.Emulator.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acinaces.Emulator.Transports;

/// <summary>Request and answer of one connection, filled and sent again for each request on it.</summary>
internal sealed class KestrelExchange(EndpointListener listener, string? domain, IFeatureCollection features)
{
    private PipeReader? _reader;
    private ReadOnlySequence<byte> _received;
    private readonly HeldBody _body = new();

    public KestrelRequest Request { get; } = new(features) { Listener = listener, Domain = domain };

    public WireResponse Response { get; } = new();

    /// <summary>Reads line, headers and, unless it is large and its operation reads it itself, the body. False: the request was refused or has gone, and was answered.</summary>
    public async ValueTask<bool> ReceiveAsync(RequestPipeline pipeline)
    {
        var request = features.GetRequiredFeature<IHttpRequestFeature>();
        var target = request.RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        Request.Method = request.Method;
        Request.Path = question < 0 ? target : target[..question];
        Request.Query = question < 0 ? "" : target[(question + 1)..];
        Request.Headers = request.Headers;
        Request.RemoteAddress ??= features.GetRequiredFeature<IHttpConnectionFeature>().RemoteIpAddress;
        Request.Body = default;
        Request.Content = null;
        Request.Seal = null;
        if (request.Headers.ContentLength is null or 0 && request.Headers.TransferEncoding.Count == 0) return true;
        if (request.Headers.ContentLength is not <= WireRequest.LargestHeldBytes && pipeline.ReadsItself(Request))
        {
            if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
            Request.Content = features.GetRequiredFeature<IRequestBodyPipeFeature>().Reader.AsStream(leaveOpen: true);
            return true;
        }
        try
        {
            await ReceiveBodyAsync(features.GetRequiredFeature<IRequestBodyPipeFeature>().Reader);
            return true;
        }
        catch (BadHttpRequestException refusal)
        {
            PlainErrors.Write(Response, new AwsError("RequestEntityTooLargeException", refusal.Message, refusal.StatusCode));
            await SendAsync();
            return false;
        }
    }

    public async ValueTask SendAsync()
    {
        if (Response.Drop)
        {
            features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
            return;
        }
        var answer = features.GetRequiredFeature<IHttpResponseFeature>();
        answer.StatusCode = Response.Status;
        var headers = answer.Headers;
        if (Response.ContentType is { } type) headers.ContentType = type;
        foreach (var (name, value) in Response.Headers) headers.Append(name, value);
        if (Response.Status is 204 or 304) return;
        headers.ContentLength = Response.ContentLength ?? Response.Body.Length;
        if (Response.Content is { } content)
        {
            await content.CopyToAsync(features.GetRequiredFeature<IHttpResponseBodyFeature>().Stream, Request.Aborted);
            return;
        }
        if (Response.Body.Length == 0 || Request.Method == "HEAD") return;
        await features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(Response.Body.WrittenMemory);
    }

    /// <summary>Gives the buffers of this request back.</summary>
    public void Release()
    {
        _reader?.AdvanceTo(_received.End);
        _reader = null;
        _body.Release();
        Response.Clear();
    }

    private async ValueTask ReceiveBodyAsync(PipeReader reader)
    {
        var read = await reader.ReadAsync();
        while (!read.IsCompleted)
        {
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await reader.ReadAsync();
        }
        _reader = reader;
        _received = read.Buffer;
        Request.Body = _body.Take(_received);
    }
}

using System.Net.Http.Headers;
using System.Text.Json;
using Acinaces.Adapters.Http;
using Polly;
using Polly.Retry;

namespace Acinaces.Adapters.Aws;

/// <summary>Signs and sends the requests of one service, retries what a moment's patience cures, and turns error answers into exceptions.</summary>
public sealed class AwsClient
{
    private readonly AwsServiceName _service;
    private readonly AwsSettings _settings;
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _clock;
    private readonly SigV4 _signer;
    private readonly Uri _endpoint;
    private readonly string _host;
    private readonly MediaTypeHeaderValue _contentType;
    private readonly ResiliencePipeline _retries;

    public AwsClient(AwsServiceName service, AwsSettings settings, HttpMessageInvoker http, TimeProvider clock)
    {
        _service = service;
        _settings = settings;
        _http = http;
        _clock = clock;
        _signer = new SigV4(settings.Credentials, settings.Region, service.HostPrefix);
        _endpoint = settings.EndpointOf(service);
        _host = _endpoint.IsDefaultPort ? _endpoint.Host : _endpoint.Authority;
        _contentType = MediaTypeHeaderValue.Parse(service.ContentType);
        _retries = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<AwsServiceException>(error => error.IsTransient),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(25),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        }).Build();
    }

    public string Region => _settings.Region;

    /// <summary>Calls an operation of a JSON service. The answer's body is returned as it came.</summary>
    /// <exception cref="AwsServiceException">The service refused, or was not reachable after all retries.</exception>
    public async Task<byte[]> CallAsync(string operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync(operation, body, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException transient) when (transient.IsTransient)
        {
            return await RetryAsync(transient, operation, body, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Goes on after a failed attempt, which counts as the first. What succeeds at once, nearly all, never pays for the pipeline.</summary>
    private async Task<byte[]> RetryAsync(AwsServiceException? failed, string operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        return await _retries.ExecuteAsync(
            async token => Interlocked.Exchange(ref failed, null) is { } first ? throw first : await SendOnceAsync(operation, body, token).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<byte[]> SendOnceAsync(string operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var request = Sign(operation, body);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var content = await HeldContent.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? content : throw ErrorOf((int)response.StatusCode, content);
        }
        catch (HttpRequestException unreachable)
        {
            throw new AwsServiceException(_service.HostPrefix, "Unreachable", 0, "No answer from the service.", unreachable);
        }
    }

    private HttpRequestMessage Sign(string operation, ReadOnlyMemory<byte> body)
    {
        var date = SigV4.AmzDate(_clock.GetUtcNow());
        var headers = new List<KeyValuePair<string, string>>(5)
        {
            new("content-type", _service.ContentType),
            new("host", _host),
            new("x-amz-date", date),
        };
        if (_settings.Credentials.SessionToken is { } token) headers.Add(new("x-amz-security-token", token));
        if (_service.TargetPrefix is { } prefix) headers.Add(new("x-amz-target", prefix + operation));
        var authorization = _signer.Authorize(date, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(headers), body.Span);

        var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new HeldContent(body, _contentType) };
        foreach (var (name, value) in headers)
            if (name.StartsWith("x-", StringComparison.Ordinal)) request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }

    private AwsServiceException ErrorOf(int status, byte[] body)
    {
        if (_service.TargetPrefix is null) return AwsErrorBody.FromXml(_service.HostPrefix, status, body);
        try
        {
            return AwsErrorBody.FromJson(_service.HostPrefix, status, body);
        }
        catch (JsonException)
        {
            // A proxy in between answers in HTML; its status says enough.
            return new AwsServiceException(_service.HostPrefix, "UnreadableAnswer", status, "The error answer is not JSON.");
        }
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Adapters.Http;
using Acinaces.Domain.Exchanges;

namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>Binance's REST APIs: signs, sends, reads, and turns refusals into exceptions. Never sends anything twice but after a refused timestamp, and nothing at all while Binance wants us to wait.</summary>
public sealed class BinanceRest(Uri endpoint, BinanceCredentials? credentials, HttpMessageInvoker http, BinanceAllowance allowance, BinanceClock serverClock, TimeProvider clock)
{
    private const int ReceiveWindowMs = 5000;

    // Binance itself gives up after about ten seconds; waiting longer cannot bring an answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(11);
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");
    private readonly string _base = endpoint.AbsoluteUri.TrimEnd('/');

    public BinanceAllowance Allowance { get; } = allowance;

    /// <summary>A call without key.</summary>
    /// <param name="path">With the API's own prefix, such as <c>/api/v3</c>.</param>
    public Task<T> AskAsync<T>(string path, BinanceParameters? parameters, BinanceCost cost, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, parameters?.ToString(), keyed: false, cost, type, cancellationToken);

    /// <summary>A call with key and signature.</summary>
    public async Task<T> CallAsync<T>(HttpMethod method, string path, Func<BinanceParameters> parameters, BinanceCost cost, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        if (!serverClock.IsSet) await SynchroniseAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await SendAsync(method, path, Signed(parameters()), keyed: true, cost, type, cancellationToken).ConfigureAwait(false);
        }
        catch (BinanceException refused) when (refused.IsClockFault)
        {
            // Refused before anything happened, so this one case may be sent again.
            await SynchroniseAsync(cancellationToken).ConfigureAwait(false);
            return await SendAsync(method, path, Signed(parameters()), keyed: true, cost, type, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SynchroniseAsync(CancellationToken cancellationToken)
    {
        var asked = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var answer = await SendAsync(HttpMethod.Get, "/api/v3/time", null, keyed: false, BinanceCost.ClockSetting, BinanceJson.Default.BinanceServerTime, cancellationToken).ConfigureAwait(false);
        serverClock.Set(answer.ServerTime, asked, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private string Signed(BinanceParameters parameters)
    {
        var secret = credentials?.ApiSecret ?? throw new InvalidOperationException("A signed call needs credentials.");
        var payload = parameters.Add("recvWindow", (long)ReceiveWindowMs).Add("timestamp", serverClock.NowUnixMs).ToString();
        return $"{payload}&signature={BinanceSignature.Of(payload, secret)}";
    }

    private async Task<T> SendAsync<T>(HttpMethod method, string path, string? parameters, bool keyed, BinanceCost cost, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await Allowance.SpendAsync(cost, cancellationToken).ConfigureAwait(false);
        using var request = RequestOf(method, path, parameters);
        if (keyed && credentials is { } known) request.Headers.TryAddWithoutValidation("X-MBX-APIKEY", known.ApiKey);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await http.SendAsync(request, patience.Token).ConfigureAwait(false);
            var body = await HeldContent.ReadAsync(response.Content, patience.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) throw await RefusalAsync(response, body, cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The answer is null.");
        }
        // No message of these may be repeated: the address holds the signature.
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new BinanceException(0, 0, $"No answer ({lost.GetType().Name}).");
        }
        catch (JsonException unreadable)
        {
            // A success that cannot be read is still one: what happened is unknown.
            throw new BinanceException(0, 0, "The answer could not be read.", inner: unreadable);
        }
    }

    /// <summary>
    /// What changes something goes into the body, not for Binance's sake: when a kept connection closes without an answer,
    /// .NET's handler by itself sends a request again that has no body, and an order would be placed twice.
    /// </summary>
    private HttpRequestMessage RequestOf(HttpMethod method, string path, string? parameters)
    {
        if (parameters is null) return new HttpRequestMessage(method, _base + path);
        return method == HttpMethod.Post
            ? new HttpRequestMessage(method, _base + path) { Content = new HeldContent(Encoding.UTF8.GetBytes(parameters), FormType) }
            : new HttpRequestMessage(method, $"{_base}{path}?{parameters}");
    }

    private Task<BinanceException> RefusalAsync(HttpResponseMessage response, byte[] body, CancellationToken cancellationToken)
    {
        var refused = Refusal(response, body);
        return BinanceErrors.CategoryOf(refused) == ErrorCategory.RateLimited ? Allowance.ObeyAsync(refused, cancellationToken) : Task.FromResult(refused);
    }

    private BinanceException Refusal(HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        var retryAfter = RetryAfterOf(response);
        try
        {
            var error = JsonSerializer.Deserialize(body, BinanceJson.Default.BinanceErrorBody);
            return new BinanceException(status, error?.Code ?? 0, error?.Msg ?? "", retryAfter);
        }
        catch (JsonException)
        {
            // The firewall in front of the exchange answers in HTML.
            return new BinanceException(status, 0, "The error answer is not JSON.", retryAfter);
        }
    }

    /// <summary>How long Binance wants us to stay away, in seconds or as a date. What cannot be read counts as a second; absent where nothing is said.</summary>
    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        if (!response.Headers.Contains("Retry-After")) return null;
        var wait = response.Headers.RetryAfter is { } said ? said.Delta ?? said.Date - clock.GetUtcNow() : null;
        return wait is { } readable ? readable > TimeSpan.Zero ? readable : TimeSpan.Zero : TimeSpan.FromSeconds(1);
    }
}

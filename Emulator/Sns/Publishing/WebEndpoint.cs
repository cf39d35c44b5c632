using System.Net.Http.Headers;
using Acinaces.Emulator.Delivery;

namespace Acinaces.Emulator.Sns.Publishing;

/// <summary>Posts messages to web servers on this machine. Nothing is ever sent elsewhere.</summary>
internal sealed class WebEndpoint : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(15) };

    public static bool IsLoopback(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.IsLoopback;

    public async Task<DeliveryResult> PostAsync(DeliveryRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, request.TargetArn) { Content = new ReadOnlyMemoryContent(request.Payload) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain", "UTF-8");
        foreach (var (name, header) in request.Attributes ?? new Dictionary<string, (string, string)>())
            message.Headers.TryAddWithoutValidation(name, header.Value);
        try
        {
            using var response = await _http.SendAsync(message, cancellationToken);
            var status = (int)response.StatusCode;
            return status is >= 200 and < 300
                ? DeliveryResult.Done
                : new DeliveryResult { Accepted = false, ErrorCode = FormattableString.Invariant($"HTTP{status}"), ErrorMessage = response.ReasonPhrase ?? "", IsRetryable = status is >= 500 or 429 };
        }
        catch (HttpRequestException failure)
        {
            return new DeliveryResult { Accepted = false, ErrorCode = "ConnectionFailure", ErrorMessage = failure.Message, IsRetryable = true };
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryResult { Accepted = false, ErrorCode = "Timeout", ErrorMessage = "The endpoint did not answer within 15 seconds.", IsRetryable = true };
        }
    }

    public void Dispose() => _http.Dispose();
}

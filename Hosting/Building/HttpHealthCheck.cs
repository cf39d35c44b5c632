using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Building;

/// <summary>Healthy when a URL answers with the expected status.</summary>
internal sealed class HttpHealthCheck(Func<CancellationToken, ValueTask<Uri>> uri, int statusCode) : IHealthCheck
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    /// <summary>For the check of one replica: the port it listens on itself, by the port all replicas share.</summary>
    public static AsyncLocal<IReadOnlyDictionary<int, int>?> ReplicaPorts { get; } = new();

    public static void Register(IServiceCollection services, string key, Func<CancellationToken, ValueTask<Uri>> uri, int statusCode) =>
        services.Configure<HealthCheckServiceOptions>(options =>
            options.Registrations.Add(new HealthCheckRegistration(key, new HttpHealthCheck(uri, statusCode), failureStatus: null, tags: null)));

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var address = await uri(cancellationToken);
            if (ReplicaPorts.Value is { } ports && ports.TryGetValue(address.Port, out var port))
            {
                address = new UriBuilder(address) { Port = port }.Uri;
            }

            using var response = await Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (int)response.StatusCode == statusCode
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"Answered {(int)response.StatusCode} instead of {statusCode}.");
        }
        catch (HttpRequestException exception)
        {
            return HealthCheckResult.Unhealthy($"No answer: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("No answer within 5 s.");
        }
    }
}

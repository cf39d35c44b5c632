using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Aspire.Hosting.Lifecycle;
using Aspire.Hosting;

namespace Acinaces.Hosting.Aws;

/// <summary>Brings what Lambda functions write inside a cloud into the consoles of their resources: one stream for all of them.</summary>
internal sealed class FunctionLogs(ResourceLoggerService logs, TimeProvider time) : IDistributedApplicationEventingSubscriber, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    // Between two answers: under load one brings the lines of many events, and a person sees no delay.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null }) { Timeout = TimeSpan.FromMinutes(2) };
    private readonly ConcurrentDictionary<AwsCloud, bool> _followed = new();

    public Task SubscribeAsync(IDistributedApplicationEventing eventing, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken)
    {
        eventing.Subscribe<ResourceReadyEvent>((ready, token) =>
        {
            if (ready.Resource.Annotations.OfType<AwsCloudAnnotation>().FirstOrDefault()?.Cloud is { } cloud && _followed.TryAdd(cloud, true))
            {
                _ = FollowAsync(cloud, token);
            }

            return Task.CompletedTask;
        });
        return Task.CompletedTask;
    }

    public void Dispose() => _http.Dispose();

    private async Task FollowAsync(AwsCloud cloud, CancellationToken cancellationToken)
    {
        try
        {
            var address = $"{await cloud.Endpoint.GetValueAsync(cancellationToken)}/_acinaces/logs?follow=true&after=";
            for (var after = "0"; ; after = await ReadAsync(cloud, address, after, cancellationToken))
            {
                await Task.Delay(Gathering, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The application ends, or the cloud does; a new one is followed from its first line.
            return;
        }
        finally
        {
            _followed.TryRemove(cloud, out _);
        }
    }

    private async Task<string> ReadAsync(AwsCloud cloud, string address, string after, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(address + after), cancellationToken);
            response.EnsureSuccessStatusCode();
            var lines = await response.Content.ReadAsStringAsync(cancellationToken);
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Append(cloud, line);
            }

            return response.Headers.TryGetValues("x-next", out var next) ? next.First() : after;
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The emulator restarts or is slow; its numbering then begins anew.
            await Task.Delay(Pause, time, cancellationToken);
            return exception is HttpRequestException ? "0" : after;
        }
    }

    private void Append(AwsCloud cloud, string json)
    {
        using var line = JsonDocument.Parse(json);
        var root = line.RootElement;
        // A function that somebody created by hand has no console here.
        if (cloud.OwnerOf(root.GetProperty("function").GetString() ?? string.Empty) is not { } owner) return;
        var at = root.TryGetProperty("time", out var stamp) && DateTimeOffset.TryParse(stamp.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed) ? parsed : time.GetUtcNow();
        var isError = root.TryGetProperty("stream", out var stream) && stream.ToString() == "stderr";
        logs.LogOf(owner.Name).Append(root.GetProperty("line").GetString() ?? string.Empty, isError, at);
    }
}

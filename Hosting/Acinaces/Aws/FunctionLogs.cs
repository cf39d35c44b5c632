using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.Lifecycle;

namespace Acinaces.Hosting.Aws;

/// <summary>Brings what a Lambda function writes inside the emulator into the console of its resource.</summary>
internal sealed class FunctionLogs(ResourceLoggerService logs, TimeProvider time) : IDistributedApplicationEventingSubscriber, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null }) { Timeout = TimeSpan.FromMinutes(2) };
    private readonly ConcurrentDictionary<IResource, bool> _followed = new();

    public Task SubscribeAsync(IDistributedApplicationEventing eventing, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken)
    {
        eventing.Subscribe<ResourceReadyEvent>((ready, token) =>
        {
            if (ready.Resource is AwsProvisionedResource { Type: "AWS::Lambda::Function" } function && _followed.TryAdd(function, true))
            {
                _ = FollowAsync(function, token);
            }

            return Task.CompletedTask;
        });
        return Task.CompletedTask;
    }

    public void Dispose() => _http.Dispose();

    private static EndpointReference? CloudOf(IResource resource) => resource switch
    {
        ProjectResource project => project.GetEndpoint("aws"),
        IResourceWithParent child => CloudOf(child.Parent),
        _ => null,
    };

    private async Task FollowAsync(AwsProvisionedResource function, CancellationToken cancellationToken)
    {
        try
        {
            var name = (await function.Arn.WaitAsync(cancellationToken)).Split(':')[^1];
            if (CloudOf(function) is not { } cloud)
            {
                return;
            }

            var address = $"{await cloud.GetValueAsync(cancellationToken)}/_acinaces/logs?follow=true&function={Uri.EscapeDataString(name)}&after=";
            for (var after = "0"; ; after = await ReadAsync(function, address, after, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The application ends; so does the following.
            return;
        }
        finally
        {
            _followed.TryRemove(function, out _);
        }
    }

    private async Task<string> ReadAsync(AwsProvisionedResource function, string address, string after, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri(address + after), cancellationToken);
            response.EnsureSuccessStatusCode();
            var lines = await response.Content.ReadAsStringAsync(cancellationToken);
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Append(function, line);
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

    private void Append(AwsProvisionedResource function, string json)
    {
        using var line = JsonDocument.Parse(json);
        var root = line.RootElement;
        var at = root.TryGetProperty("time", out var stamp) && DateTimeOffset.TryParse(stamp.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed) ? parsed : time.GetUtcNow();
        var isError = root.TryGetProperty("stream", out var stream) && stream.ToString() == "stderr";
        logs.LogOf(function.Name).Append(root.GetProperty("line").GetString() ?? string.Empty, isError, at);
    }
}

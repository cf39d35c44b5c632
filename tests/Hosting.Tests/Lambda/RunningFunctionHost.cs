using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Lambda;

/// <summary>The sample with two functions behind an API, running.</summary>
public sealed class RunningFunctionHost : IAsyncLifetime
{
    private IDistributedApplicationTestingBuilder? _builder;
    private DistributedApplication? _application;

    public DistributedApplication Application => _application ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        _builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleFunctionHost>(["--ports", "auto"], token);
        _application = await _builder.BuildAsync(token);
        await _application.StartAsync(token);
        await _application.ResourceNotifications.WaitForResourceHealthyAsync("web", token);
    }

    /// <summary>Invokes a function as any client of Lambda does.</summary>
    public async Task<JsonNode> InvokeAsync(string function)
    {
        using var answer = await TryInvokeAsync(function);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        return await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken) ?? new JsonObject();
    }

    public async Task<HttpResponseMessage> TryInvokeAsync(string function)
    {
        using var aws = Application.CreateHttpClient("LambdaServiceEmulator");
        return await aws.PostAsJsonAsync(new Uri($"/2015-03-31/functions/arn:aws:lambda:eu-west-1:000000000000:function:{function}/invocations", UriKind.Relative), new JsonObject(), TestContext.Current.CancellationToken);
    }

    public IEnumerable<string> Lines(string resource) => Application.Services.GetRequiredService<ResourceLoggerService>().LogOf(resource).Lines().Select(line => line.Content);

    public async Task WaitForLineAsync(string resource, string text)
    {
        await foreach (var lines in Application.Services.GetRequiredService<ResourceLoggerService>().WatchAsync(resource).WithCancellation(TestContext.Current.CancellationToken))
        {
            if (lines.Any(line => line.Content.Contains(text, StringComparison.Ordinal))) return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null) await _application.StopAsync(CancellationToken.None);
        if (_builder is not null) await _builder.DisposeAsync();
    }
}

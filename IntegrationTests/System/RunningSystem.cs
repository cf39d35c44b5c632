using System.Net.Http.Headers;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.Testing;

namespace Acinaces.IntegrationTests.System;

/// <summary>The whole system, started through AppHost on free ports.</summary>
public sealed class RunningSystem : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _readyFile;

    private RunningSystem(DistributedApplication application, string readyFile, JsonElement ready) => (Application, _readyFile, Ready) = (application, readyFile, ready);

    public DistributedApplication Application { get; }

    /// <summary>The ready file's content.</summary>
    public JsonElement Ready { get; }

    public Uri Api => new(Text("apiUrl"));

    public Uri Aws => new(Text("awsEndpoint"));

    public Uri Simulators => new(Text("exchangeUrl"));

    public string ApiKey => Text("apiKey");

    public string Token => Text("token");

    public string Text(string member) => Ready.GetProperty(member).GetString() ?? throw new InvalidOperationException($"No {member}.");

    public static async Task<RunningSystem> StartAsync(params string[] arguments)
    {
        var readyFile = Path.Combine(Path.GetTempPath(), $"acinaces-test-{Guid.NewGuid():N}.json");
        using var patience = new CancellationTokenSource(Patience);
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>([.. arguments, "--ports", "auto", "--ready-file", readyFile],
            (options, _) => options.DisableDashboard = false, patience.Token);
        var application = await builder.BuildAsync(patience.Token);
        await application.StartAsync(patience.Token);
        while (!File.Exists(readyFile)) await Task.Delay(20, patience.Token);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(readyFile, patience.Token));
        return new RunningSystem(application, readyFile, json.RootElement.Clone());
    }

    /// <summary>A client of the API with the demo tenant's key and the given token; the demo trader's when absent.</summary>
    public HttpClient Client(string? token = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 2000 }) { BaseAddress = Api };
        client.DefaultRequestHeaders.Add("x-api-key", ApiKey);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        File.Delete(_readyFile);
    }
}

using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Running;

public sealed class EndpointAllocatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_taken_port_is_replaced_by_a_free_one_and_named_in_the_log()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("show", "/usr/bin/env", Path.GetTempPath()).WithHttpEndpoint(port: port, env: "MY_PORT");
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        await application.ResourceNotifications.WaitForResourceAsync("show", "Finished", Token);

        var given = application.GetEndpoint("show").Port;
        var lines = application.Services.GetRequiredService<ResourceLoggerService>().LogOf("show").Lines().Select(l => l.Content).ToArray();

        Assert.NotEqual(port, given);
        Assert.Contains(lines, l => l.EndsWith($"MY_PORT={given}", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains($"Port {port} of endpoint 'http' is taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_free_declared_port_is_kept_unless_all_are_to_be_chosen()
    {
        var port = FreePort();
        Assert.Equal(port, await PortGivenAsync(port));
        Assert.NotEqual(port, await PortGivenAsync(port, "--ports", "auto"));
    }

    [Fact]
    public async Task A_proxy_stands_where_the_process_listens_on_another_port()
    {
        var (port, target) = (FreePort(), FreePort());
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddProject<Projects.Sample_Web_1>("web").WithHttpEndpoint(port: port, targetPort: target).WithHttpHealthCheck("/health");
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("web", Token);

        using var client = application.CreateHttpClient("web");
        var environment = await client.GetStringAsync(new Uri("/", UriKind.Relative), Token);

        Assert.Equal(port, application.GetEndpoint("web").Port);
        Assert.Contains($"ASPNETCORE_URLS=http://localhost:{target}", environment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replicas_share_one_address_and_take_turns()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddProject<Projects.Sample_Web_1>("web").WithHttpEndpoint().WithHttpHealthCheck("/health").WithReplicas(2);
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        await application.ResourceNotifications.WaitForResourceAsync("web-1", e => e.Snapshot.State?.Text == "Running", Token);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("web-1", Token);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("web-2", Token);

        var seen = new HashSet<string>();
        for (var i = 0; i < 6; i++)
        {
            using var client = application.CreateHttpClient("web");
            client.DefaultRequestHeaders.ConnectionClose = true;
            var environment = await client.GetStringAsync(new Uri("/", UriKind.Relative), Token);
            seen.Add(environment.Split('\n').Single(l => l.StartsWith("ASPNETCORE_URLS=", StringComparison.Ordinal)));
        }

        Assert.Equal(2, seen.Count);
    }

    private static async Task<int> PortGivenAsync(int port, params string[] args)
    {
        await using var builder = DistributedApplicationTestingBuilder.Create(args);
        builder.AddExecutable("show", "/usr/bin/env", Path.GetTempPath()).WithHttpEndpoint(port: port);
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        return application.GetEndpoint("show").Port;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

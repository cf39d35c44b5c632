using System.Globalization;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Running;

public sealed class LifecycleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_goes_through_starting_running_and_finished_with_its_exit_code()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("job", "/bin/sh", Path.GetTempPath(), "-c", "echo done; exit 3");
        await using var application = await builder.BuildAsync(Token);
        // Asked for here, so that the watch has begun before the application starts.
        var watch = StatesUntilAsync(application, "job", "Finished");
        await application.StartAsync(Token);

        var ended = await application.ResourceNotifications.WaitForResourceAsync("job", e => e.Snapshot.State?.Text == "Finished", Token);

        Assert.Equal(3, ended.Snapshot.ExitCode);
        Assert.Equal("error", ended.Snapshot.State!.Style);
        Assert.Equal(["NotStarted", "Starting", "Running", "Finished"], (await watch).Distinct());
    }

    [Fact]
    public async Task A_missing_program_fails_the_resource_and_not_the_application()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("ghost", "./not-here", Path.GetTempPath());
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);

        var state = await application.ResourceNotifications.WaitForResourceAsync("ghost", KnownResourceStates.TerminalStates, Token);

        Assert.Equal("FailedToStart", state);
        Assert.Contains(Lines(application, "ghost"), l => l.Contains("not-here' does not exist", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dependent_starts_only_when_what_it_waits_for_is_healthy_and_its_ready_handlers_are_done()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        var steps = new List<string>();
        var isHealthy = false;
        builder.Services.AddHealthChecks().AddCheck("gate", () => Volatile.Read(ref isHealthy) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("closed"));
        var first = builder.AddExecutable("first", "sleep", Path.GetTempPath(), "300").WithHealthCheck("gate").OnResourceReady(async (_, _, cancellationToken) =>
        {
            await Task.Delay(100, cancellationToken);
            steps.Add("ready handler done");
        });
        builder.AddExecutable("second", "sleep", Path.GetTempPath(), "300").WaitFor(first);
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        var waiting = await application.ResourceNotifications.WaitForResourceAsync("second", e => e.Snapshot.State?.Text == "Waiting", Token);
        Assert.Equal("first", waiting.Snapshot.Properties.Single(p => p.Name == "resource.waitingFor").Value);
        var unhealthy = await application.ResourceNotifications.WaitForResourceAsync("first", e => e.Snapshot.HealthReports.Any(h => h.Description == "closed"), Token);
        Assert.Equal(HealthStatus.Unhealthy, unhealthy.Snapshot.HealthStatus);
        Assert.Empty(steps);

        Volatile.Write(ref isHealthy, true);
        await application.ResourceNotifications.WaitForResourceAsync("second", "Running", Token);

        Assert.Equal(["ready handler done"], steps);
    }

    [Fact]
    public async Task A_dependent_fails_when_what_it_waits_for_ends_and_says_why()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        var first = builder.AddExecutable("first", "./not-here", Path.GetTempPath());
        builder.AddExecutable("second", "sleep", Path.GetTempPath(), "300").WaitFor(first, WaitBehavior.StopOnResourceUnavailable);
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);

        var state = await application.ResourceNotifications.WaitForResourceAsync("second", KnownResourceStates.TerminalStates, Token);

        Assert.Equal("FailedToStart", state);
        Assert.Contains(Lines(application, "second"), l => l.Contains("'first' to become healthy because it failed to start", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exit 0", "Running")]
    [InlineData("exit 2", "FailedToStart")]
    public async Task Waiting_for_completion_asks_for_the_exit_code(string script, string expected)
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        var job = builder.AddExecutable("job", "/bin/sh", Path.GetTempPath(), "-c", script);
        builder.AddExecutable("after", "sleep", Path.GetTempPath(), "300").WaitForCompletion(job);
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);

        Assert.Equal(expected, await application.ResourceNotifications.WaitForResourceAsync("after", ["Running", "FailedToStart"], Token));
    }

    [Fact]
    public async Task Stop_start_and_restart_go_through_the_whole_order_again()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        var readies = 0;
        builder.AddExecutable("worker", "sleep", Path.GetTempPath(), "300").OnResourceReady((_, _, _) =>
        {
            Interlocked.Increment(ref readies);
            return Task.CompletedTask;
        });
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        var first = await RunningAsync(application, "worker", 0);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("worker", Token);

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("worker", "stop", Token)).Success);
        Assert.True(application.ResourceNotifications.TryGetCurrentState("worker", out var stopped));
        Assert.Equal("Finished", stopped.Snapshot.State?.Text);
        Assert.Equal(ResourceCommandState.Enabled, stopped.Snapshot.Commands.Single(c => c.Name == "start").State);
        Assert.Equal(ResourceCommandState.Hidden, stopped.Snapshot.Commands.Single(c => c.Name == "stop").State);
        await application.ResourceCommands.ExecuteCommandAsync("worker", "start", Token);
        var second = await RunningAsync(application, "worker", first);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("worker", Token);
        await application.ResourceCommands.ExecuteCommandAsync("worker", "restart", Token);
        var third = await RunningAsync(application, "worker", second);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("worker", Token);

        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        Assert.Equal(3, Volatile.Read(ref readies));
    }

    [Fact]
    public async Task Explicit_start_waits_for_the_command()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("manual", "sleep", Path.GetTempPath(), "300").WithExplicitStart();
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        Assert.True(application.ResourceNotifications.TryGetCurrentState("manual", out var before));
        Assert.Equal("NotStarted", before.Snapshot.State?.Text);

        await application.ResourceCommands.ExecuteCommandAsync("manual", "start", Token);

        await application.ResourceNotifications.WaitForResourceAsync("manual", "Running", Token);
    }

    [Fact]
    public async Task Stopping_the_application_leaves_no_process()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("tree", "/bin/sh", Path.GetTempPath(), "-c", "sleep 300 & wait");
        builder.AddExecutable("single", "sleep", Path.GetTempPath(), "300");
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        int[] ids = [await RunningAsync(application, "tree", 0), await RunningAsync(application, "single", 0)];
        Assert.All(ids, id => Assert.True(Directory.Exists($"/proc/{id}") || !OperatingSystem.IsLinux()));

        await application.StopAsync(Token);

        Assert.All(ids, id => Assert.False(Directory.Exists($"/proc/{id}")));
    }

    [Fact]
    public void Nobody_waits_for_itself()
    {
        using var builder = DistributedApplicationTestingBuilder.Create();
        var resource = builder.AddExecutable("narcissus", "sleep", Path.GetTempPath(), "1");

        Assert.Throws<DistributedApplicationException>(() => resource.WaitFor(resource));
    }

    /// <summary>The states that a resource is in from now on, up to and with the last one.</summary>
    private static async Task<List<string>> StatesUntilAsync(DistributedApplication application, string name, string last)
    {
        var seen = new List<string>();
        await foreach (var happened in application.ResourceNotifications.WatchAsync(Token))
        {
            if (happened.ResourceId != name || happened.Snapshot.State?.Text is not { } state) continue;
            seen.Add(state);
            if (state == last) break;
        }
        return seen;
    }

    private static async Task<int> RunningAsync(DistributedApplication application, string name, int previous)
    {
        var running = await application.ResourceNotifications.WaitForResourceAsync(
            name, e => e.Snapshot.State?.Text == "Running" && Pid(e) != previous, Token);
        return Pid(running);
    }

    private static int Pid(ResourceEvent @event) => Convert.ToInt32(@event.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(DistributedApplication application, string name) =>
        application.Services.GetRequiredService<ResourceLoggerService>().LogOf(name).Lines().Select(l => l.Content);
}

using System.Globalization;
using System.Net;
using Aspire.Hosting.Testing;

namespace Aspire.Hosting.Lambda;

/// <summary>What start, stop and restart do to a function, an API and the emulator they live in. Each test puts back what it took away.</summary>
public sealed class FunctionLifecycleTests(RunningFunctionHost host) : IClassFixture<RunningFunctionHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stopped_function_is_gone_and_a_started_one_is_back()
    {
        Assert.True((await CommandAsync("welcome", "stop")).Success);
        Assert.Equal("Finished", State("welcome"));
        using var gone = await host.TryInvokeAsync("welcome");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal("ResourceNotFoundException", gone.Headers.GetValues("x-amzn-ErrorType").Single());
        using var api = host.Application.CreateHttpClient("greetings");
        using var broken = await api.GetAsync(new Uri("/people/Ada", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);

        Assert.True((await CommandAsync("welcome", "start")).Success);
        await host.Application.ResourceNotifications.WaitForResourceHealthyAsync("welcome", Token);

        Assert.Equal("Welcome Ada, GET reached Welcome", await api.GetStringAsync(new Uri("/people/Ada", UriKind.Relative), Token));
    }

    [Fact]
    public async Task A_restart_ends_the_processes_of_the_function()
    {
        var before = Pid(await host.InvokeAsync("farewell"));

        Assert.True((await CommandAsync("farewell", "restart")).Success);
        await host.Application.ResourceNotifications.WaitForResourceHealthyAsync("farewell", Token);

        Assert.NotEqual(before, Pid(await host.InvokeAsync("farewell")));
    }

    [Fact]
    public async Task A_stopped_api_refuses_every_call()
    {
        using var api = host.Application.CreateHttpClient("greetings");
        await CommandAsync("greetings", "stop");
        using var refused = await api.GetAsync(new Uri("/people/Ada", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        await CommandAsync("greetings", "start");
        await host.Application.ResourceNotifications.WaitForResourceHealthyAsync("greetings", Token);

        Assert.Equal("Welcome Ada, GET reached Welcome", await api.GetStringAsync(new Uri("/people/Ada", UriKind.Relative), Token));
    }

    [Fact]
    public async Task When_the_emulator_begins_anew_everything_is_brought_into_it_again()
    {
        await CommandAsync("LambdaServiceEmulator", "stop");
        await host.Application.ResourceNotifications.WaitForResourceAsync("welcome", "Waiting", Token);
        await CommandAsync("LambdaServiceEmulator", "start");
        await host.Application.ResourceNotifications.WaitForResourceHealthyAsync("greetings", Token);

        using var api = host.Application.CreateHttpClient("greetings");
        Assert.Equal("Welcome Linus, GET reached Welcome", await api.GetStringAsync(new Uri("/people/Linus", UriKind.Relative), Token));
        await host.WaitForLineAsync("welcome", "greeting Linus");
    }

    private Task<ExecuteCommandResult> CommandAsync(string resource, string command) => host.Application.ResourceCommands.ExecuteCommandAsync(resource, command, Token);

    private string? State(string resource) => host.Application.ResourceNotifications.TryGetCurrentState(resource, out var current) ? current.Snapshot.State?.Text : null;

    // Every execution environment writes to a log stream of its own.
    private static string Pid(System.Text.Json.Nodes.JsonNode environment) => Convert.ToString((string?)environment["AWS_LAMBDA_LOG_STREAM_NAME"], CultureInfo.InvariantCulture) ?? "";
}

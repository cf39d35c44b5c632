namespace Aspire.Hosting.Testing;

public sealed class TestingBuilderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_app_host_runs_inside_a_test_and_its_projects_find_each_other()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleAppHost>(["--ports", "auto", "--Parameters:web-password", "hunter2"], Token);
        Assert.Equal(["web-password", "web", "caller"], builder.Resources.Select(r => r.Name));
        Assert.EndsWith("Sample/AppHost", builder.AppHostDirectory, StringComparison.Ordinal);
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("caller", Token);

        using var client = application.CreateHttpClient("caller");
        var environment = Parse(await client.GetStringAsync(new Uri("/", UriKind.Relative), Token));
        using var webClient = application.CreateHttpClient("web");
        var webEnvironment = Parse(await webClient.GetStringAsync(new Uri("/", UriKind.Relative), Token));

        var web = application.GetEndpoint("web").ToString().TrimEnd('/');
        Assert.Equal(web, environment["services__web__http__0"]);
        Assert.Equal(web, environment["WEB_HTTP"]);
        Assert.Equal(application.GetEndpoint("caller").ToString().TrimEnd('/'), environment["ASPNETCORE_URLS"]);
        Assert.Equal("hunter2", webEnvironment["WEB_LOGIN"]);
        Assert.Equal("hello", webEnvironment["GREETING"]);
    }

    [Fact]
    public async Task A_secret_is_masked_wherever_the_dashboard_could_show_it()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SampleAppHost>(["--ports", "auto", "--Parameters:web-password", "hunter2"], Token);
        await using var application = await builder.BuildAsync(Token);
        await application.StartAsync(Token);
        await application.ResourceNotifications.WaitForResourceHealthyAsync("caller", Token);

        var views = application.ResourceNotifications.Current.Select(ResourceService.ResourceViews.Of).ToArray();

        var json = System.Text.Json.JsonSerializer.Serialize(views);
        Assert.DoesNotContain("hunter2", json, StringComparison.Ordinal);
        var login = views.Single(v => v.Name == "web").Environment.Single(v => v.Name == "WEB_LOGIN");
        Assert.True(login.IsSecret);
        Assert.False(views.Single(v => v.Name == "web").Environment.Single(v => v.Name == "GREETING").IsSecret);
    }

    [Fact]
    public async Task An_assembly_that_is_no_program_is_refused()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => DistributedApplicationTestingBuilder.CreateAsync<string>(Token));

        Assert.Contains("no entry point", exception.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Parse(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(l => l.Contains('=', StringComparison.Ordinal)).GroupBy(l => l.Split('=', 2)[0]).ToDictionary(g => g.Key, g => g.First().Split('=', 2)[1]);
}

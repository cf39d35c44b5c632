using Acinaces.IntegrationTests.System;
using Microsoft.Playwright;

namespace Acinaces.IntegrationTests.Dashboard;

/// <summary>The dashboard, as a person uses it in a browser.</summary>
[Collection(SharedStories.Name)]
public sealed class DashboardTests(SharedSystem shared)
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Logs_in_by_the_printed_link_and_shows_resources_console_and_the_trace_of_an_order()
    {
        var chromium = Browsers.FirstOrDefault(File.Exists);
        Assert.SkipWhen(chromium is null, "No Chromium is installed.");
        using var trader = await shared.NewTraderAsync(Token);
        var placed = await trader.PlaceAsync("traced", Token);
        Assert.True(placed.Code == 201, placed.ToString());

        // A busy machine draws slowly; what never comes is still found out.
        Assertions.SetDefaultExpectTimeout(60_000);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
        });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(shared.Running.Text("dashboardUrl"));

        await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "exchange-orders" }).First).ToBeVisibleAsync();
        await page.GetByText("exchange-orders", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Details of exchange-orders")).ToContainTextAsync("arn:aws:lambda:");

        await page.GotoAsync(new Uri(new Uri(shared.Running.Text("dashboardUrl")), "/#/console/exchange-orders").ToString());
        await Assertions.Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("REPORT");

        await page.GotoAsync(new Uri(new Uri(shared.Running.Text("dashboardUrl")), $"/#/traces?filter={placed.TraceId}").ToString());
        await page.GetByText("POST /exchange-orders").First.ClickAsync();
        await Assertions.Expect(page.Locator(".waterfall")).ToContainTextAsync("DynamoDB");
    }

    [Fact]
    public async Task Without_the_token_nothing_is_shown()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(new Uri(shared.Running.Text("dashboardUrl")), "/") };
        foreach (var path in (string[])["/api/resources", "/api/telemetry/traces", "/api/console/aws"])
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Token);
            Assert.Equal(401, (int)answer.StatusCode);
        }
    }
}

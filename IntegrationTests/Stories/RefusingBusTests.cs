using System.Net.Http.Json;
using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>The bus takes nothing for a while: what it has to be told waits, and those who stop trading hear of it all the same.</summary>
[Collection(SharedStories.Name)]
public sealed class RefusingBusTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_breaker_opens_for_failures_that_the_bus_refused_to_hear_of()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var made = await trader.PostAsync(
            "/circuit-breakers", new { name = "failures", scope = "PORTFOLIO", condition = new { type = "CONSECUTIVE_FAILURES", count = 2 }, cooldownMinutes = 5, autoResetEnabled = true }, Token);
        Assert.True(made.Code == 201, made.ToString());
        var breaker = $"/circuit-breakers/{made.Text("breakerId")}";

        await using (await BrokenBusAsync())
        {
            foreach (var key in (string[])["too-much-1", "too-much-2"])
            {
                var refused = await trader.PlaceAsync(key, Token, quantity: "90");
                Assert.True(refused.Code == 400 && refused.RawText.Contains("The exchange refused the order", StringComparison.Ordinal), refused.ToString());
            }
            Assert.Equal("CLOSED", (await trader.GetAsync(breaker, Token)).Text("state"));
        }

        await Patiently.UntilAsync(async () => (await trader.GetAsync(breaker, Token)).Text("state") == "OPEN", "the breaker has heard of both failures", Token);
        Assert.Equal(1, (await trader.GetAsync(breaker, Token)).Body.GetProperty("tripCount").GetInt32());
        Assert.Equal(400, (await trader.PlaceAsync("after", Token)).Code);
    }

    /// <summary>The bus refuses everything until the result is disposed of.</summary>
    private async Task<IAsyncDisposable> BrokenBusAsync()
    {
        var http = new HttpClient { BaseAddress = shared.Running.Aws };
        using var planned = await http.PostAsJsonAsync("/_acinaces/faults", new { service = "events", operation = "PutEvents", kind = "error" }, Token);
        Assert.True(planned.IsSuccessStatusCode, await planned.Content.ReadAsStringAsync(Token));
        return new Repair(http);
    }

    private sealed class Repair(HttpClient http) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            using var mended = await http.DeleteAsync(new Uri("/_acinaces/faults", UriKind.Relative), Token);
            Assert.True(mended.IsSuccessStatusCode, "The bus could not be mended.");
            http.Dispose();
        }
    }
}

using System.Net.Http.Json;
using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>Trading stops by itself when orders go wrong.</summary>
[Collection(SharedStories.Name)]
public sealed class AutomaticHaltTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_breaker_opens_after_as_many_failures_in_a_row_as_it_allows()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var made = await trader.PostAsync(
            "/circuit-breakers", new { name = "failures", scope = "PORTFOLIO", condition = new { type = "CONSECUTIVE_FAILURES", count = 2 }, cooldownMinutes = 5, autoResetEnabled = true }, Token);
        Assert.True(made.Code == 201, made.ToString());
        Assert.True((await trader.PlaceAsync("good", Token)).Code == 201);
        await UnaffordableAsync(trader, "too-much-1");
        await UnaffordableAsync(trader, "too-much-2");
        await Patiently.UntilAsync(
            async () => (await trader.GetAsync($"/circuit-breakers/{made.Text("breakerId")}", Token)).Text("state") == "OPEN", "the breaker is open", Token);

        var refused = await trader.PlaceAsync("after", Token);
        Assert.Equal(400, refused.Code);
        Assert.Contains("CIRCUIT_BREAKER", refused.RawText, StringComparison.Ordinal);
        // The event is told after the breaker is open.
        Answer told = null!;
        await Patiently.UntilAsync(
            async () => (told = await trader.GetAsync("/risk-events?eventType=CIRCUIT_BREAKER_TRIP", Token)).Body.GetProperty("events").GetArrayLength() > 0, "the trip is told", Token);
        Assert.Equal("Failures in a row reached 2, the bound is 2.", told.Body.GetProperty("events")[0].GetProperty("triggerCondition").GetString());
    }

    [Fact]
    public async Task A_kill_trigger_halts_the_tenant_and_cancels_what_is_open()
    {
        using var trader = await shared.NewTraderAsync(Token);
        using var venue = new Venue(shared.Running);
        var resting = await trader.PlaceLimitAsync("resting", await venue.PriceFarBelowAsync("BTCUSDT", Token), Token);
        Assert.True(resting.Text("status") == "OPEN", resting.ToString());
        using var settings = BodyOf(new { autoTriggers = new[] { new { triggerId = "refusals", condition = "SYSTEM_ERROR", enabled = true, errorTypes = new[] { "INVALID_REQUEST" } } } });
        var set = await trader.SendAsync(HttpMethod.Put, "/kill-switch/config", settings, Token);
        Assert.True(set.Code == 200, set.ToString());
        await UnaffordableAsync(trader, "too-much");
        await Patiently.UntilAsync(async () => (await trader.GetAsync("/kill-switch/active", Token)).Body.GetProperty("active").GetBoolean(), "trading is halted", Token);

        var state = await trader.GetAsync("/kill-switch", Token);
        Assert.Contains("Automatic trigger refusals: one of the errors INVALID_REQUEST happened.", state.RawText, StringComparison.Ordinal);
        Assert.Contains("AUTOMATIC", state.RawText, StringComparison.Ordinal);
        Assert.Equal(400, (await trader.PlaceAsync("after", Token)).Code);
        await Patiently.UntilAsync(
            async () => (await trader.GetAsync($"/exchange-orders/{resting.Text("orderId")}", Token)).Text("status") == "CANCELLED", "the resting order is cancelled", Token);
    }

    private static JsonContent BodyOf(object body) => JsonContent.Create(body);

    /// <summary>An order that passes our checks and is refused by the exchange: the account cannot pay for it.</summary>
    private static async Task UnaffordableAsync(Trader trader, string key)
    {
        var refused = await trader.PlaceAsync(key, Token, quantity: "90");
        Assert.True(refused.Code == 400 && refused.RawText.Contains("The exchange refused the order", StringComparison.Ordinal), refused.ToString());
    }
}

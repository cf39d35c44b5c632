using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>The exchange tells us to send less: orders wait, cancellations go on as long as the exchange lets them.</summary>
[Collection(SharedStories.Name)]
public sealed class RateLimitTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Too_many_orders_are_answered_with_a_wait_and_a_cancellation_still_goes_through()
    {
        using var trader = await shared.NewTraderAsync(Token);
        using var venue = new Venue(shared.Running);
        var resting = await PlaceRestingAsync(trader, venue);
        await venue.AddFaultAsync(new { venue = "binance", operation = "order.place", kind = "error", status = 429, code = -1015, message = "Too many new orders.", retryAfterSeconds = 3600 }, Token);
        ExpectWait(await trader.PlaceAsync("met", Token));
        var before = await venue.CountOrdersAsync(Token);

        // The ban is an hour long, so this one cannot pass by itself.
        ExpectWait(await trader.PlaceAsync("later", Token));
        Assert.Equal(before, await venue.CountOrdersAsync(Token));
        var cancelled = await trader.SendAsync(HttpMethod.Delete, $"/exchange-orders/{resting.Text("orderId")}", null, Token);
        Assert.True(cancelled is { Code: 200 } && cancelled.Text("status") == "CANCELLED", cancelled.ToString());
        // It is the account's limit, not everybody's.
        using var other = await shared.NewTraderAsync(Token);
        Assert.Equal(201, (await other.PlaceAsync("of another tenant", Token)).Code);
    }

    [Fact]
    public async Task A_ban_of_our_address_holds_back_cancellations_too_and_is_made_good_when_it_ends()
    {
        using var trader = await shared.NewTraderAsync(Token);
        using var venue = new Venue(shared.Running);
        var resting = await PlaceRestingAsync(trader, venue);
        await venue.AddFaultAsync(new { venue = "binance", operation = "order.place", kind = "error", status = 429, code = -1003, message = "Too much request weight used.", retryAfterSeconds = 2 }, Token);
        ExpectWait(await trader.PlaceAsync("met", Token));

        var cancelled = await trader.SendAsync(HttpMethod.Delete, $"/exchange-orders/{resting.Text("orderId")}", null, Token);
        Assert.True(cancelled.Code is 503 or 200, cancelled.ToString());
        await Patiently.UntilAsync(async () => (await trader.PlaceAsync("after", Token)).Code is 201 or 200, "the ban has ended", Token);
        await Patiently.UntilAsync(
            async () =>
            {
                var again = await trader.SendAsync(HttpMethod.Delete, $"/exchange-orders/{resting.Text("orderId")}", null, Token);
                return again.Code is 200 or 409;
            },
            "the order is cancelled", Token);
        Assert.Equal("CANCELLED", (await trader.GetAsync($"/exchange-orders/{resting.Text("orderId")}", Token)).Text("status"));
    }

    private static async Task<Answer> PlaceRestingAsync(Trader trader, Venue venue)
    {
        var resting = await trader.PlaceLimitAsync("resting", await venue.PriceFarBelowAsync("BTCUSDT", Token), Token);
        Assert.True(resting is { Code: 201 } && resting.Text("status") == "OPEN", resting.ToString());
        return resting;
    }

    private static void ExpectWait(Answer answer) =>
        Assert.True(answer.Code == 503 && answer.Body.GetProperty("retryAfterSeconds").GetInt32() > 0 && answer.Body.GetProperty("retryable").GetBoolean(), answer.ToString());
}

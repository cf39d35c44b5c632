using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>The exchange executed, but its answer was lost: the order's fate is asked for, never guessed and never repeated.</summary>
[Collection(SharedStories.Name)]
public sealed class LostReplyTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lost_answer_is_resolved_by_query_and_no_second_order_is_sent()
    {
        using var trader = await shared.NewTraderAsync(Token);
        using var venue = new Venue(shared.Running);
        await trader.PlaceAsync("warm", Token);
        var before = await venue.CountOrdersAsync(Token);
        await venue.AddFaultAsync(new { venue = "binance", operation = "order.place", kind = "dropReplyAfterExecution", count = 1 }, Token);

        var placed = await trader.PlaceAsync("lost", Token);
        Assert.True(placed.Code is 201 or 202, placed.ToString());
        var order = await ResolvedAsync(trader, placed.Text("orderId")!);
        Assert.Equal("FILLED", order.Text("status"));
        Assert.Equal(before + 1, await venue.CountOrdersAsync(Token));

        var again = await trader.PlaceAsync("lost", Token);
        Assert.Equal(200, again.Code);
        Assert.Equal(before + 1, await venue.CountOrdersAsync(Token));
    }

    [Fact]
    public async Task A_request_that_never_arrived_ends_rejected_and_leaves_no_position()
    {
        using var trader = await shared.NewTraderAsync(Token);
        using var venue = new Venue(shared.Running);
        await trader.PlaceAsync("warm", Token);
        var before = await venue.CountOrdersAsync(Token);
        await venue.AddFaultAsync(new { venue = "binance", operation = "order.place", kind = "dropBeforeExecution", count = 1 }, Token);
        var placed = await trader.PlaceAsync("never", Token);
        Assert.True(placed.Code is 201 or 202, placed.ToString());
        Assert.NotEqual("FILLED", placed.Text("status"));
        Assert.Equal(before, await venue.CountOrdersAsync(Token));
    }

    private static async Task<Answer> ResolvedAsync(Trader trader, string orderId)
    {
        Answer order = null!;
        await Patiently.UntilAsync(async () => (order = await trader.GetAsync($"/exchange-orders/{orderId}", Token)).Text("status") != "PENDING", "the order's fate is known", Token);
        return order;
    }
}

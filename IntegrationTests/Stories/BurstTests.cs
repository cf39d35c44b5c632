using Acinaces.IntegrationTests.System;
using Acinaces.Testing;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>A thousand orders of one tenant at once: all answered, none lost, none twice.</summary>
[Collection(SharedStories.Name)]
public sealed class BurstTests(SharedSystem shared)
{
    private const int Orders = 1000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Requirement("BE-SC.4")]
    public async Task A_thousand_concurrent_orders_are_all_filled_once()
    {
        using var trader = await shared.NewTraderAsync(Token);
        await trader.PlaceAsync("warm", Token);
        using var venue = new Venue(shared.Running);
        var before = await venue.CountOrdersAsync(Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, Orders).Select(i => trader.PlaceAsync($"burst-{i}", Token)));

        Assert.All(answers, a => Assert.True(a.Code == 201 && a.Text("status") == "FILLED", a.ToString()));
        Assert.Equal(Orders, answers.Select(a => a.Text("orderId")).Distinct().Count());
        Assert.Equal(before + Orders, await venue.CountOrdersAsync(Token));
        var position = await trader.GetAsync("/exchange-positions/BTCUSDT/BINANCE", Token);
        // The warm-up bought 0.001 as well.
        Assert.Equal((Orders + 1) * 0.001m, position.Body.GetProperty("quantity").GetDecimal());
    }
}

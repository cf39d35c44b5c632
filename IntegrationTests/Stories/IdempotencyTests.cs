using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>An order is sent once, however often it is asked for.</summary>
[Collection(SharedStories.Name)]
public sealed class IdempotencyTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_and_body_gives_the_first_order_again()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var first = await trader.PlaceAsync("same", Token);
        var second = await trader.PlaceAsync("same", Token);
        Assert.Equal(201, first.Code);
        Assert.Equal(200, second.Code);
        Assert.Equal(first.Text("orderId"), second.Text("orderId"));
        Assert.Equal(first.Text("exchangeOrderId"), second.Text("exchangeOrderId"));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_a_conflict_and_sends_nothing()
    {
        using var trader = await shared.NewTraderAsync(Token);
        await trader.PlaceAsync("other", Token, quantity: "0.001");
        using var venue = new Venue(shared.Running);
        var before = await venue.CountOrdersAsync(Token);
        var conflict = await trader.PlaceAsync("other", Token, quantity: "0.002");
        Assert.Equal(409, conflict.Code);
        Assert.Equal("DUPLICATE_ORDER", conflict.Text("code"));
        Assert.Equal(before, await venue.CountOrdersAsync(Token));
    }

    [Fact]
    public async Task Fifty_twins_at_once_become_one_order()
    {
        using var trader = await shared.NewTraderAsync(Token);
        using var venue = new Venue(shared.Running);
        var before = await venue.CountOrdersAsync(Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => trader.PlaceAsync("twins", Token)));
        Assert.All(answers, a => Assert.True(a.Code is 200 or 201 or 202, a.ToString()));
        Assert.Single(answers.Select(a => a.Text("orderId")).Distinct());
        Assert.Equal(before + 1, await venue.CountOrdersAsync(Token));
    }

    [Fact]
    public async Task Two_tenants_may_use_the_same_key()
    {
        using var one = await shared.NewTraderAsync(Token);
        using var other = await shared.NewTraderAsync(Token);
        var first = await one.PlaceAsync("shared-key", Token);
        var second = await other.PlaceAsync("shared-key", Token);
        Assert.Equal(201, first.Code);
        Assert.Equal(201, second.Code);
        Assert.NotEqual(first.Text("orderId"), second.Text("orderId"));
    }
}

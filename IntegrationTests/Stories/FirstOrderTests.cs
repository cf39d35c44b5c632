using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>The README's story: register the sandbox exchange, place an order, see it filled with its position and its trail.</summary>
[Collection(SharedStories.Name)]
public sealed class FirstOrderTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_market_order_is_filled_and_becomes_a_position()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var placed = await trader.PlaceAsync("first", Token, quantity: "0.002");
        Assert.True(placed.Code == 201, placed.ToString());
        Assert.Equal("FILLED", placed.Text("status"));
        Assert.Equal(0.002m, placed.Body.GetProperty("filledQuantity").GetDecimal());

        var read = await trader.GetAsync($"/exchange-orders/{placed.Text("orderId")}", Token);
        Assert.Equal("FILLED", read.Text("status"));

        var position = await trader.GetAsync("/exchange-positions/BTCUSDT/BINANCE", Token);
        Assert.True(position.Code == 200, position.ToString());
        Assert.Equal(0.002m, position.Body.GetProperty("quantity").GetDecimal());
    }

    [Fact]
    public async Task Fills_add_up_to_the_filled_quantity_and_carry_their_commission()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var placed = await trader.PlaceAsync("fills", Token, quantity: "0.005");
        var fills = placed.Body.GetProperty("fills").EnumerateArray().ToArray();
        Assert.NotEmpty(fills);
        Assert.Equal(0.005m, fills.Sum(f => f.GetProperty("quantity").GetDecimal()));
        Assert.All(fills, f => Assert.True(f.GetProperty("commission").GetDecimal() >= 0m));
    }

    [Fact]
    public async Task A_trade_leaves_its_trail_in_order()
    {
        using var trader = await shared.NewTraderAsync(Token);
        var placed = await trader.PlaceAsync("trail", Token);
        using var auditor = await Trader.OfTenantAsync(shared.Running, trader.TenantId, ["ANALYST"], Token);
        var events = await auditor.GetAsync("/trade-lifecycle", Token);
        Assert.True(events.Code == 200, events.ToString());
        Assert.Contains("ORDER_CREATED", events.RawText, StringComparison.Ordinal);
        Assert.Contains("COMPLETE_FILL", events.RawText, StringComparison.Ordinal);
        Assert.Contains(placed.Text("orderId")!, events.RawText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selling_what_was_bought_closes_the_position()
    {
        using var trader = await shared.NewTraderAsync(Token);
        await trader.PlaceAsync("buy", Token, quantity: "0.003");
        var sold = await trader.PlaceAsync("sell", Token, side: "SELL", quantity: "0.003");
        Assert.True(sold.Text("status") == "FILLED", sold.ToString());
        var position = await trader.GetAsync("/exchange-positions/BTCUSDT/BINANCE", Token);
        Assert.Equal(0m, position.Body.GetProperty("quantity").GetDecimal());
    }

    [Fact]
    public async Task Health_needs_no_token_and_no_key()
    {
        using var http = new HttpClient { BaseAddress = shared.Running.Api };
        using var answer = await http.GetAsync(new Uri("/health", UriKind.Relative), Token);
        Assert.True(answer.IsSuccessStatusCode);
    }
}

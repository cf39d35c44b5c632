using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>Orders against the emulator and the simulated exchange.</summary>
public sealed class OrderStoryTests : IAsyncLifetime
{
    private LocalCloud _cloud = null!;
    private ApiClient _config = null!;
    private ApiClient _orders = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await LocalCloud.StartAsync();
        _config = new ApiClient(_cloud.Function("exchange-config"));
        _orders = new ApiClient(_cloud.Function("exchange-orders"));
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    private async Task RegisterAsync(string mode = "SANDBOX") =>
        (await _config.PostAsync("/exchange-config", $$$"""{"exchangeId":"BINANCE","mode":"{{{mode}}}","credentials":{"apiKey":"sandbox-demo-key","apiSecret":"sandbox-demo-secret"}}""")).Expect(201);

    private static string Buy(string key, string quantity = "0.001") =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"MARKET","quantity":"{{quantity}}","timeInForce":"IOC","idempotencyKey":"{{key}}"}""";

    private static Dictionary<string, string> Of(string orderId) => new() { ["orderId"] = orderId };

    private async Task<int> OrdersAtExchangeAsync(string orderId) =>
        (await _cloud.Exchange.OrdersAsync()).EnumerateArray().Count(row => row.GetProperty("order").GetProperty("clientOrderId").GetString() == orderId);

    [Fact]
    public async Task A_market_order_is_filled_and_booked()
    {
        await RegisterAsync();
        var placed = (await _orders.PostAsync("/exchange-orders", Buy("k1"))).Expect(201);
        Assert.Equal("FILLED", placed.Text("status"));
        Assert.Equal(0.001m, placed.Number("filledQuantity"));
        Assert.Equal(0m, placed.Number("remainingQuantity"));
        Assert.Equal(1, await OrdersAtExchangeAsync(placed.Text("orderId")));
        var read = (await _orders.GetAsync("/exchange-orders/{orderId}", Of(placed.Text("orderId")))).Expect(200);
        Assert.Equal(placed.Body.GetProperty("fills").GetRawText(), read.Body.GetProperty("fills").GetRawText());
    }

    [Fact]
    public async Task The_same_key_and_body_gives_the_first_answer_and_no_second_order()
    {
        await RegisterAsync();
        var first = (await _orders.PostAsync("/exchange-orders", Buy("k2"))).Expect(201);
        var again = (await _orders.PostAsync("/exchange-orders", Buy("k2"))).Expect(200);
        Assert.Equal(first.Text("orderId"), again.Text("orderId"));
        Assert.Equal(1, await OrdersAtExchangeAsync(first.Text("orderId")));
        Assert.Equal("DUPLICATE_ORDER", (await _orders.PostAsync("/exchange-orders", Buy("k2", "0.002"))).Expect(409).Text("code"));
    }

    [Fact]
    public async Task A_lost_reply_leaves_the_outcome_open_until_the_exchange_is_asked_and_never_places_twice()
    {
        await RegisterAsync();
        (await _orders.PostAsync("/exchange-orders", Buy("warm"))).Expect(201);
        await _cloud.Exchange.BreakAsync("""{"venue":"binance","operation":"order.place","kind":"dropReplyAfterExecution"}""");
        var open = (await _orders.PostAsync("/exchange-orders", Buy("k3"))).Expect(202);
        Assert.Equal(("PENDING", "UNKNOWN"), (open.Text("status"), open.Text("submission")));
        Assert.Equal(1, await OrdersAtExchangeAsync(open.Text("orderId")));

        var resolved = (await _orders.PostAsync("/exchange-orders", Buy("k3"))).Expect(200);
        Assert.Equal("FILLED", resolved.Text("status"));
        Assert.Equal(1, await OrdersAtExchangeAsync(open.Text("orderId")));
    }

    [Fact]
    public async Task An_order_that_never_reached_the_exchange_is_rejected_once_that_is_certain()
    {
        await RegisterAsync();
        await _cloud.Exchange.BreakAsync("""{"venue":"binance","operation":"order.place","kind":"dropBeforeExecution","count":9}""");
        var open = (await _orders.PostAsync("/exchange-orders", Buy("k4"))).Expect(202);
        Assert.Equal("PENDING", (await _orders.GetAsync("/exchange-orders/{orderId}", Of(open.Text("orderId")))).Text("status"));
        _cloud.Clock.Advance(TimeSpan.FromSeconds(16));
        await _cloud.Exchange.BreakAsync("""{"venue":"binance","kind":"clockSkew","milliseconds":16000}""");
        var resolved = (await _orders.PostAsync("/exchange-orders", Buy("k4"))).Expect(200);
        Assert.Equal("REJECTED", resolved.Text("status"));
        Assert.Equal(0, await OrdersAtExchangeAsync(open.Text("orderId")));
    }

    [Fact]
    public async Task Another_tenants_order_does_not_exist()
    {
        await RegisterAsync();
        var placed = (await _orders.PostAsync("/exchange-orders", Buy("k5"))).Expect(201);
        var stranger = new ApiClient(_cloud.Function("exchange-orders"), tenantId: "other");
        Assert.Equal("NOT_FOUND", (await stranger.GetAsync("/exchange-orders/{orderId}", Of(placed.Text("orderId")))).Expect(404).Text("code"));
        Assert.Equal(0, (await stranger.GetAsync("/exchange-orders")).Expect(200).Body.GetProperty("orders").GetArrayLength());
    }

    [Fact]
    public async Task Paper_orders_never_reach_the_exchange()
    {
        (await _config.PostAsync("/exchange-config", """{"exchangeId":"BINANCE"}""")).Expect(201);
        var placed = (await _orders.PostAsync("/exchange-orders", Buy("k6"))).Expect(201);
        Assert.Equal(("FILLED", "PAPER"), (placed.Text("status"), placed.Text("mode")));
        Assert.Equal(0, await OrdersAtExchangeAsync(placed.Text("orderId")));
    }

    [Fact]
    public async Task All_faults_of_an_order_are_named_at_once()
    {
        var refused = (await _orders.PostAsync("/exchange-orders", """{"side":"UP","orderType":"LIMIT","quantity":-1}""")).Expect(400);
        Assert.Equal("VALIDATION_FAILED", refused.Text("code"));
        var fields = refused.Body.GetProperty("details").EnumerateArray().Select(detail => detail.GetProperty("field").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "strategyId", "assetId", "idempotencyKey", "side", "quantity", "price" }, fields);
    }

    [Fact]
    public async Task A_resting_order_is_cancelled_on_the_exchanges_word()
    {
        await RegisterAsync();
        var body = """{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"LIMIT","quantity":"0.01","price":"20000","idempotencyKey":"k7"}""";
        var placed = await _orders.PostAsync("/exchange-orders", body);
        Assert.Equal("OPEN", placed.Expect(201).Text("status"));
        var cancelled = (await _orders.DeleteAsync("/exchange-orders/{orderId}", Of(placed.Text("orderId")))).Expect(200);
        Assert.Equal("CANCELLED", cancelled.Text("status"));
        Assert.Equal("INVALID_STATE_TRANSITION", (await _orders.DeleteAsync("/exchange-orders/{orderId}", Of(placed.Text("orderId")))).Expect(409).Text("code"));
    }
}

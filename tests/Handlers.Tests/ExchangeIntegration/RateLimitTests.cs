using System.Globalization;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>What happens to orders and cancellations when the exchange, or we ourselves, let nothing more through.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    private LocalCloud _cloud = null!;
    private ApiClient _orders = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await LocalCloud.StartAsync();
        _cloud.Clock.StandStill();
        _orders = new ApiClient(_cloud.Function("exchange-orders"));
        var config = new ApiClient(_cloud.Function("exchange-config"));
        (await config.PostAsync("/exchange-config", """{"exchangeId":"BINANCE","mode":"SANDBOX","credentials":{"apiKey":"sandbox-demo-key","apiSecret":"sandbox-demo-secret"}}""")).Expect(201);
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    private static string Buy(string key) =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"MARKET","quantity":"0.001","timeInForce":"IOC","idempotencyKey":"{{key}}"}""";

    private static string Rest(string key) =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"LIMIT","price":"30000","quantity":"0.001","timeInForce":"GTC","idempotencyKey":"{{key}}"}""";

    private static Dictionary<string, string> Of(string orderId) => new() { ["orderId"] = orderId };

    private ApiClient NewProcess() => new(FunctionTable.Create("exchange-orders", _cloud.NewServices()));

    private async Task<int> CountOrdersAsync() => (await _cloud.Exchange.OrdersAsync()).GetArrayLength();

    private async Task<int> CountBansAsync()
    {
        var events = (await new ApiClient(_cloud.Function("risk-events")).GetAsync("/risk-events", query: new() { ["eventType"] = "EXCHANGE_ERROR" })).Expect(200);
        return events.Body.GetProperty("events").GetArrayLength();
    }

    private static void ExpectWait(ApiReply reply, int status, string code, int seconds)
    {
        Assert.Equal(code, reply.Expect(status).Text("code"));
        Assert.Equal(("transient", true, seconds), (reply.Text("category"), reply.Body.GetProperty("retryable").GetBoolean(), reply.Body.GetProperty("retryAfterSeconds").GetInt32()));
        Assert.Equal(seconds.ToString(CultureInfo.InvariantCulture), reply.Headers.GetProperty("Retry-After").GetString());
    }

    [Fact]
    public async Task While_the_exchange_bans_us_nothing_is_sent_not_even_by_other_processes_and_not_even_a_cancellation()
    {
        var resting = (await _orders.PostAsync("/exchange-orders", Rest("resting"))).Expect(201).Text("orderId");
        await _cloud.Exchange.BreakAsync("""{"venue":"binance","operation":"order.place","kind":"error","status":429,"code":-1003,"message":"Too much request weight used.","retryAfterSeconds":40}""");
        ExpectWait(await _orders.PostAsync("/exchange-orders", Buy("met")), 503, "SERVICE_UNAVAILABLE", 40);
        Assert.Equal(1, await CountOrdersAsync());

        var calls = new CallLog(_cloud.NewTransport());
        var other = new ApiClient(FunctionTable.Create("exchange-orders", _cloud.NewServices(calls)));
        _cloud.Clock.Advance(TimeSpan.FromSeconds(10));
        ExpectWait(await other.PostAsync("/exchange-orders", Buy("later")), 503, "SERVICE_UNAVAILABLE", 30);
        ExpectWait(await other.DeleteAsync("/exchange-orders/{orderId}", Of(resting)), 503, "SERVICE_UNAVAILABLE", 30);
        Assert.DoesNotContain(calls.Calls, call => call.Contains("/api/v3/", StringComparison.Ordinal));
        var waiting = (await other.GetAsync("/exchange-orders/{orderId}", Of(resting))).Expect(200);
        Assert.Equal("OPEN", waiting.Text("status"));
        Assert.Equal(1, await CountBansAsync());

        _cloud.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("FILLED", (await other.PostAsync("/exchange-orders", Buy("later"))).Expect(201).Text("status"));
        Assert.Equal("CANCELLED", (await other.DeleteAsync("/exchange-orders/{orderId}", Of(resting))).Expect(200).Text("status"));
    }

    [Fact]
    public async Task An_order_that_the_exchange_refused_for_its_limits_stays_rejected_and_says_so()
    {
        await _cloud.Exchange.BreakAsync("""{"venue":"binance","operation":"order.place","kind":"error","status":418,"code":-1003,"message":"Way too much request weight used.","retryAfterSeconds":120}""");
        ExpectWait(await _orders.PostAsync("/exchange-orders", Buy("met")), 503, "SERVICE_UNAVAILABLE", 120);
        Assert.Equal("REJECTED", (await _orders.PostAsync("/exchange-orders", Buy("met"))).Expect(200).Text("status"));
    }

    [Fact]
    public async Task Too_many_orders_stop_orders_and_leave_cancellations_alone()
    {
        var resting = (await _orders.PostAsync("/exchange-orders", Rest("resting"))).Expect(201).Text("orderId");
        await _cloud.Exchange.BreakAsync("""{"venue":"binance","operation":"order.place","kind":"error","status":429,"code":-1015,"message":"Too many new orders.","retryAfterSeconds":7}""");
        ExpectWait(await _orders.PostAsync("/exchange-orders", Buy("met")), 503, "SERVICE_UNAVAILABLE", 7);
        var other = NewProcess();
        ExpectWait(await other.PostAsync("/exchange-orders", Buy("later")), 503, "SERVICE_UNAVAILABLE", 7);
        Assert.Equal("CANCELLED", (await other.DeleteAsync("/exchange-orders/{orderId}", Of(resting))).Expect(200).Text("status"));
    }

    [Fact]
    public async Task Our_own_limit_is_a_tenth_below_what_the_exchange_publishes_and_refuses_before_anything_is_stored()
    {
        await _cloud.Exchange.PostAsync("/_sim/binance/limits", """{"ordersPerTenSeconds":10}""");
        for (var i = 0; i < 9; i++) (await (i % 2 == 0 ? _orders : NewProcess()).PostAsync("/exchange-orders", Buy($"within-{i}"))).Expect(201);
        ExpectWait(await _orders.PostAsync("/exchange-orders", Buy("beyond")), 429, "RATE_LIMIT_EXCEEDED", 10);
        Assert.Equal(9, await CountOrdersAsync());
        _cloud.Clock.Advance(TimeSpan.FromSeconds(10));
        (await _orders.PostAsync("/exchange-orders", Buy("beyond"))).Expect(201);
        Assert.Equal(10, await CountOrdersAsync());
    }

    [Fact]
    public async Task An_order_within_the_lease_asks_the_table_for_nothing_of_its_own()
    {
        var calls = new CallLog(_cloud.NewTransport());
        var process = new ApiClient(FunctionTable.Create("exchange-orders", _cloud.NewServices(calls)));
        (await process.PostAsync("/exchange-orders", Buy("first"))).Expect(201);
        // For asking for the limits, and then a part of each: of weight and of orders.
        Assert.Equal(3, calls.Calls.Count(call => call.StartsWith("DynamoDB_20120810.UpdateItem", StringComparison.Ordinal)));
        calls.Clear();
        (await process.PostAsync("/exchange-orders", Buy("second"))).Expect(201);
        Assert.DoesNotContain(calls.Calls, call => call.StartsWith("DynamoDB_20120810.UpdateItem", StringComparison.Ordinal));
        Assert.Equal("DynamoDB_20120810.BatchGetItem", Assert.Single(calls.Calls, call => call.Contains("rate-limit-state", StringComparison.Ordinal)).Split(' ')[0]);
    }

    [Fact]
    public async Task The_use_of_the_limits_can_be_seen()
    {
        await _cloud.Exchange.PostAsync("/_sim/binance/limits", """{"ordersPerTenSeconds":10}""");
        (await _orders.PostAsync("/exchange-orders", Buy("one"))).Expect(201);
        var health = (await new ApiClient(_cloud.Function("exchange-connections")).GetAsync("/exchange-connections/{exchangeId}/health", new() { ["exchangeId"] = "BINANCE" })).Expect(200);
        var orders = health.Body.GetProperty("rateLimits").EnumerateArray().Single(limit => limit.GetProperty("category").GetString() == "ORDERS");
        Assert.Equal((10, 10, 1, 9, 1), (Number("limit"), Number("windowSeconds"), Number("used"), Number("remaining"), Number("reservedForCritical")));
        Assert.Equal(2, health.Body.GetProperty("rateLimits").GetArrayLength());

        int Number(string name) => orders.GetProperty(name).GetInt32();
    }
}

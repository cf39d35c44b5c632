using Acinaces.Domain.Orders;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>What the bus does not take when it happens, it is told later: all of it, in turn, and counted once.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private const string RefusesAll = """{"service":"events","operation":"PutEvents","kind":"error"}""";
    private LocalCloud _cloud = null!;
    private ApiClient _orders = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await LocalCloud.StartAsync();
        _orders = new ApiClient(_cloud.Function("exchange-orders"));
        (await new ApiClient(_cloud.Function("exchange-config")).PostAsync(
            "/exchange-config", """{"exchangeId":"BINANCE","mode":"SANDBOX","credentials":{"apiKey":"sandbox-demo-key","apiSecret":"sandbox-demo-secret"}}""")).Expect(201);
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task What_the_bus_refused_is_told_by_the_sweep_in_the_order_of_the_facts()
    {
        await _cloud.BreakAwsAsync(RefusesAll);
        await RestAsync("r1");
        (await _orders.DeleteAsync("/exchange-orders/{orderId}", PathTo("r1"))).Expect(200);
        Assert.Empty(_cloud.Told);
        Assert.Equal((0, 2), await SweepAsync());

        await _cloud.MendAwsAsync();
        Assert.Equal((2, 0), await SweepAsync());
        Assert.Equal(["ORDER_ACKNOWLEDGED", "ORDER_CANCELLED"], StepsOf("r1"));
        Assert.Equal((0, 0), await SweepAsync());
    }

    [Fact]
    public async Task The_next_change_of_an_order_tells_first_what_was_left_of_it()
    {
        await _cloud.BreakAwsAsync(RefusesAll);
        await RestAsync("r2");
        await _cloud.MendAwsAsync();
        // Another process, which knows nothing of the refusal.
        (await new ApiClient(FunctionTable.Create("exchange-orders", _cloud.NewServices())).DeleteAsync("/exchange-orders/{orderId}", PathTo("r2"))).Expect(200);
        Assert.Equal(["ORDER_ACKNOWLEDGED", "ORDER_CANCELLED"], StepsOf("r2"));
    }

    [Fact]
    public async Task What_was_told_is_removed_with_the_next_order_and_told_no_second_time()
    {
        (await _orders.PostAsync("/exchange-orders", Buy("b1"))).Expect(201);
        (await _orders.PostAsync("/exchange-orders", Buy("b2"))).Expect(201);
        // Of the last one nothing came that could have taken its removal along.
        Assert.Equal((1, 0), await SweepAsync());
        Assert.Equal(["COMPLETE_FILL"], StepsOf("b1"));
        Assert.Equal(["COMPLETE_FILL", "COMPLETE_FILL"], StepsOf("b2"));
        Assert.Single(_cloud.Told.Where(told => told.CorrelationId == IdOf("b2")).Select(told => told.Id).Distinct());
    }

    [Fact]
    public async Task A_step_is_told_under_the_id_under_which_the_trade_keeps_it()
    {
        (await _orders.PostAsync("/exchange-orders", Buy("b3"))).Expect(201);
        var trade = (await new ApiClient(_cloud.Function("trade-lifecycle")).GetAsync("/trade-lifecycle/{correlationId}", new Dictionary<string, string> { ["correlationId"] = IdOf("b3") })).Expect(200);
        var told = Assert.Single(_cloud.Told, told => told.CorrelationId == IdOf("b3"));
        Assert.Contains(told.Id, trade.Body.GetProperty("events").EnumerateArray().Select(step => step.GetProperty("eventId").GetString()));
    }

    [Fact]
    public async Task A_breaker_counts_what_it_is_told_twice_only_once_and_what_was_forgiven_not_at_all()
    {
        var breakers = new ApiClient(_cloud.Function("circuit-breakers"));
        var breaker = (await breakers.PostAsync("/circuit-breakers",
            """{"name":"failures","scope":"PORTFOLIO","condition":{"type":"CONSECUTIVE_FAILURES","count":2},"cooldownMinutes":5,"autoResetEnabled":false}""")).Expect(201);
        var path = new Dictionary<string, string> { ["id"] = breaker.Text("breakerId") };
        async Task<string> StateAsync() => (await breakers.GetAsync("/circuit-breakers/{id}", path)).Text("state");

        var first = await FailAsync("f1");
        await _cloud.DeliverAsync("circuit-breakers", first);
        await _cloud.DeliverAsync("circuit-breakers", first);
        Assert.Equal("CLOSED", await StateAsync());
        var second = await FailAsync("f2");
        await _cloud.DeliverAsync("circuit-breakers", second);
        Assert.Equal("OPEN", await StateAsync());

        _cloud.Clock.Advance(TimeSpan.FromSeconds(5));
        (await breakers.PostAsync("/circuit-breakers/{id}/reset", "{}", path)).Expect(200);
        await _cloud.DeliverAsync("circuit-breakers", second);
        await _cloud.DeliverAsync("circuit-breakers", first);
        Assert.Equal("CLOSED", await StateAsync());
        Assert.Equal(1, (await breakers.GetAsync("/circuit-breakers/{id}", path)).Number("tripCount"));
    }

    [Fact]
    public async Task A_trigger_does_not_halt_again_for_what_was_answered_and_lifted()
    {
        var halts = new ApiClient(_cloud.Function("kill-switch"));
        (await halts.SendAsync("PUT", "/kill-switch/config", """{"autoTriggers":[{"triggerId":"refusals","condition":"SYSTEM_ERROR","enabled":true,"errorTypes":["INVALID_REQUEST"]}]}""")).Expect(200);
        var failure = await FailAsync("f3");
        await _cloud.DeliverAsync("kill-switch", failure);
        Assert.True((await halts.GetAsync("/kill-switch/active")).Body.GetProperty("active").GetBoolean());
        var announced = _cloud.Told.Count(told => told.Type == "KILL_SWITCH_ACTIVATED");
        await _cloud.DeliverAsync("kill-switch", failure);
        (await halts.PostAsync("/kill-switch/deactivate", """{"reason":"looked at"}""")).Expect(200);
        await _cloud.DeliverAsync("kill-switch", failure);
        Assert.False((await halts.GetAsync("/kill-switch/active")).Body.GetProperty("active").GetBoolean());
        Assert.Equal((1, 1), (announced, _cloud.Told.Count(told => told.Type == "KILL_SWITCH_ACTIVATED")));
    }

    [Fact]
    public async Task Reconciliation_cancels_what_a_halt_covers_even_if_nobody_was_told_of_the_halt()
    {
        await RestAsync("r3");
        (await new ApiClient(_cloud.Function("kill-switch")).PostAsync("/kill-switch/activate", """{"reason":"told to nobody"}""")).Expect(200);
        _cloud.Clock.Advance(TimeSpan.FromSeconds(11));
        await _cloud.ActAsync("exchange-orders", "reconcile");
        // It leaves nothing in the outbox for the sweep to tell again but what others left there.
        Assert.Equal(["ORDER_ACKNOWLEDGED", "ORDER_CANCELLED"], StepsOf("r3").Distinct());
        await SweepAsync();
        Assert.Single(StepsOf("r3"), step => step == "ORDER_CANCELLED");
        Assert.Equal("CANCELLED", (await _orders.GetAsync("/exchange-orders/{orderId}", PathTo("r3"))).Expect(200).Text("status"));
    }

    [Fact]
    public async Task A_change_keeps_the_orders_id_at_the_exchange()
    {
        await RestAsync("r4");
        (await _orders.SendAsync("PATCH", "/exchange-orders/{orderId}", """{"quantity":"0.0005"}""", PathTo("r4"))).Expect(200);
        Assert.Contains((await _cloud.Exchange.OrdersAsync()).EnumerateArray(), row => row.GetProperty("order").GetProperty("clientOrderId").GetString() == IdOf("r4"));
    }

    /// <summary>An order that passes our checks and is refused by the exchange.</summary>
    private async Task<ToldEvent> FailAsync(string key)
    {
        _cloud.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _orders.PostAsync("/exchange-orders", Buy(key, "90"))).Expect(400);
        return _cloud.Told.Single(told => told.DetailType == "Order Outcome" && told.CorrelationId == IdOf(key));
    }

    private async Task<(int Told, int Waiting)> SweepAsync()
    {
        _cloud.Clock.Advance(TimeSpan.FromSeconds(31));
        var report = await _cloud.ActAsync("exchange-orders", "tell-outbox");
        return (report.GetProperty("told").GetInt32(), report.GetProperty("waiting").GetInt32());
    }

    private async Task RestAsync(string key)
    {
        var body = $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"LIMIT","quantity":"0.001","price":"20000","idempotencyKey":"{{key}}"}""";
        Assert.Equal("OPEN", (await _orders.PostAsync("/exchange-orders", body)).Expect(201).Text("status"));
    }

    private IEnumerable<string> StepsOf(string key) => _cloud.Told.Where(told => told.DetailType == "Trade Event" && told.CorrelationId == IdOf(key)).Select(told => told.Type);

    private static string IdOf(string key) => OrderId.For("acme", key).Value;

    private static Dictionary<string, string> PathTo(string key) => new() { ["orderId"] = IdOf(key) };

    private static string Buy(string key, string quantity = "0.001") =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"MARKET","quantity":"{{quantity}}","idempotencyKey":"{{key}}"}""";
}

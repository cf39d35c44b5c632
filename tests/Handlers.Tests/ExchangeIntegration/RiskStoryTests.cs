using System.Text;
using Acinaces.Handlers.Runtime;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>Limits, halts and breakers as an order meets them.</summary>
public sealed class RiskStoryTests : IAsyncLifetime
{
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

    private static string Buy(string key, string quantity, string asset = "BTCUSDT") =>
        $$"""{"strategyId":"s1","assetId":"{{asset}}","side":"BUY","orderType":"MARKET","quantity":"{{quantity}}","idempotencyKey":"{{key}}"}""";

    private static string Rest(string key, string quantity) =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","side":"BUY","orderType":"LIMIT","quantity":"{{quantity}}","price":"20000","idempotencyKey":"{{key}}"}""";

    [Fact]
    public async Task Of_many_orders_at_once_only_as_many_pass_as_the_limit_has_room_for()
    {
        var limits = new ApiClient(_cloud.Function("position-limits"));
        var limit = (await limits.PostAsync("/position-limits", """{"scope":"ASSET","assetId":"BTCUSDT","limitType":"ABSOLUTE","maxValue":"0.005"}""")).Expect(201);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => new ApiClient(FunctionTable.Create("exchange-orders", _cloud.NewServices())).PostAsync("/exchange-orders", Buy($"l{i}", "0.001"))));
        Assert.Equal(5, answers.Count(answer => answer.Status == 201));
        Assert.All(answers.Where(answer => answer.Status != 201), answer => Assert.Equal("SUBMISSION_FAILED", answer.Expect(400).Text("code")));
        var usage = await limits.GetAsync("/position-limits/{id}", new Dictionary<string, string> { ["id"] = limit.Text("limitId") });
        Assert.Equal((0.005m, 0m), (usage.Number("currentValue"), usage.Number("committedBuys")));
    }

    [Fact]
    public async Task A_cancelled_order_gives_back_what_it_held_of_the_limit()
    {
        var limits = new ApiClient(_cloud.Function("position-limits"));
        var limit = (await limits.PostAsync("/position-limits", """{"scope":"ASSET","assetId":"BTCUSDT","limitType":"ABSOLUTE","maxValue":"0.01"}""")).Expect(201);
        var path = new Dictionary<string, string> { ["id"] = limit.Text("limitId") };
        var resting = (await _orders.PostAsync("/exchange-orders", Rest("c1", "0.01"))).Expect(201);
        Assert.Equal(0.01m, (await limits.GetAsync("/position-limits/{id}", path)).Number("committedBuys"));
        var refused = (await _orders.PostAsync("/exchange-orders", Buy("c2", "0.001"))).Expect(400);
        Assert.Equal("POSITION_LIMIT", refused.Body.GetProperty("details")[0].GetProperty("code").GetString());
        (await _orders.DeleteAsync("/exchange-orders/{orderId}", new Dictionary<string, string> { ["orderId"] = resting.Text("orderId") })).Expect(200);
        Assert.Equal(0m, (await limits.GetAsync("/position-limits/{id}", path)).Number("committedBuys"));
        (await _orders.PostAsync("/exchange-orders", Buy("c2", "0.001"))).Expect(201);
    }

    [Fact]
    public async Task A_halt_refuses_its_scope_cancels_what_is_open_and_is_lifted_by_those_who_may()
    {
        var resting = (await _orders.PostAsync("/exchange-orders", Rest("h1", "0.01"))).Expect(201);
        var trader = new ApiClient(_cloud.Function("kill-switch"), userId: "t1", roles: "TRADER");
        (await trader.PostAsync("/kill-switch/activate", """{"reason":" "}""")).Expect(400);
        (await trader.PostAsync("/kill-switch/activate", """{"reason":"test","scope":"ASSET","scopeId":"BTCUSDT"}""")).Expect(200);
        var refused = (await _orders.PostAsync("/exchange-orders", Buy("h2", "0.001"))).Expect(400);
        Assert.Equal("KILL_SWITCH", refused.Body.GetProperty("details")[0].GetProperty("code").GetString());
        (await _orders.PostAsync("/exchange-orders", Buy("h3", "0.01", "ETHUSDT"))).Expect(201);

        await _cloud.Function("exchange-orders").HandleAsync(Announcement(), TestContext.Current.CancellationToken);
        var after = await _orders.GetAsync("/exchange-orders/{orderId}", new Dictionary<string, string> { ["orderId"] = resting.Text("orderId") });
        Assert.Equal("CANCELLED", after.Text("status"));

        Assert.Equal("INSUFFICIENT_PERMISSIONS", (await trader.PostAsync("/kill-switch/deactivate", """{"reason":"over","scope":"ASSET","scopeId":"BTCUSDT"}""")).Expect(403).Text("code"));
        var manager = new ApiClient(_cloud.Function("kill-switch"), userId: "m1", roles: "RISK_MANAGER");
        (await manager.PostAsync("/kill-switch/deactivate", """{"reason":"over","scope":"ASSET","scopeId":"BTCUSDT"}""")).Expect(200);
        (await _orders.PostAsync("/exchange-orders", Buy("h4", "0.001"))).Expect(201);
    }

    [Fact]
    public async Task An_open_breaker_refuses_and_a_reset_one_lets_pass()
    {
        var breakers = new ApiClient(_cloud.Function("circuit-breakers"));
        var breaker = (await breakers.PostAsync("/circuit-breakers",
            """{"name":"errors","scope":"PORTFOLIO","condition":{"type":"CONSECUTIVE_FAILURES","count":3},"cooldownMinutes":5,"autoResetEnabled":true}""")).Expect(201);
        var path = new Dictionary<string, string> { ["id"] = breaker.Text("breakerId") };
        Assert.Equal("OPEN", (await breakers.PostAsync("/circuit-breakers/{id}/trip", "{}", path)).Expect(200).Text("state"));
        var refused = (await _orders.PostAsync("/exchange-orders", Buy("b1", "0.001"))).Expect(400);
        Assert.Equal("CIRCUIT_BREAKER", refused.Body.GetProperty("details")[0].GetProperty("code").GetString());
        _cloud.Clock.Advance(TimeSpan.FromMinutes(5));
        await _cloud.Function("circuit-breakers").HandleAsync(new Invocation("s", DateTimeOffset.UtcNow, "", null, "{\"action\":\"cooldown-sweep\"}"u8.ToArray()), TestContext.Current.CancellationToken);
        Assert.Equal("HALF_OPEN", (await breakers.GetAsync("/circuit-breakers/{id}", path)).Text("state"));
        Assert.Equal("CLOSED", (await breakers.PostAsync("/circuit-breakers/{id}/reset", "{}", path)).Expect(200).Text("state"));
        (await _orders.PostAsync("/exchange-orders", Buy("b1", "0.001"))).Expect(201);
    }

    [Fact]
    public async Task A_half_open_breaker_lets_one_small_order_try_at_a_time_and_closes_after_three_good_ones()
    {
        var breakers = new ApiClient(_cloud.Function("circuit-breakers"));
        (await new ApiClient(_cloud.Function("position-limits")).PostAsync("/position-limits", """{"scope":"ASSET","assetId":"BTCUSDT","limitType":"ABSOLUTE","maxValue":"1"}""")).Expect(201);
        var path = await HalfOpenBreakerAsync(breakers);

        Assert.Contains("at most 0.1 may be tried", Reason((await _orders.PostAsync("/exchange-orders", Buy("large", "0.11"))).Expect(400)), StringComparison.Ordinal);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => new ApiClient(FunctionTable.Create("exchange-orders", _cloud.NewServices())).PostAsync("/exchange-orders", Rest($"r{i}", "0.001"))));
        var trying = Assert.Single(answers, answer => answer.Status == 201);
        Assert.All(answers.Where(answer => answer != trying), answer => Assert.Contains("is trying already", Reason(answer.Expect(400)), StringComparison.Ordinal));

        // One that ends without a trade proves nothing and makes room for the next.
        (await _orders.DeleteAsync("/exchange-orders/{orderId}", new Dictionary<string, string> { ["orderId"] = trying.Text("orderId") })).Expect(200);
        for (var good = 1; good <= 3; good++)
        {
            Assert.Equal("HALF_OPEN", (await breakers.GetAsync("/circuit-breakers/{id}", path)).Text("state"));
            (await _orders.PostAsync("/exchange-orders", Buy($"good{good}", "0.001"))).Expect(201);
        }
        Assert.Equal("CLOSED", (await breakers.GetAsync("/circuit-breakers/{id}", path)).Text("state"));
        (await _orders.PostAsync("/exchange-orders", Buy("large", "0.11"))).Expect(201);
    }

    [Fact]
    public async Task A_trying_order_that_the_exchange_refuses_opens_the_breaker_again()
    {
        var breakers = new ApiClient(_cloud.Function("circuit-breakers"));
        (await new ApiClient(_cloud.Function("position-limits")).PostAsync("/position-limits", """{"scope":"ASSET","assetId":"BTCUSDT","limitType":"ABSOLUTE","maxValue":"1000"}""")).Expect(201);
        var path = await HalfOpenBreakerAsync(breakers);
        (await _orders.PostAsync("/exchange-orders", Buy("unaffordable", "90"))).Expect(400);
        Assert.Equal("OPEN", (await breakers.GetAsync("/circuit-breakers/{id}", path)).Text("state"));
    }

    private async Task<Dictionary<string, string>> HalfOpenBreakerAsync(ApiClient breakers)
    {
        var breaker = (await breakers.PostAsync("/circuit-breakers",
            """{"name":"errors","scope":"PORTFOLIO","condition":{"type":"CONSECUTIVE_FAILURES","count":3},"cooldownMinutes":5,"autoResetEnabled":true}""")).Expect(201);
        var path = new Dictionary<string, string> { ["id"] = breaker.Text("breakerId") };
        (await breakers.PostAsync("/circuit-breakers/{id}/trip", "{}", path)).Expect(200);
        _cloud.Clock.Advance(TimeSpan.FromMinutes(5));
        await _cloud.Function("circuit-breakers").HandleAsync(new Invocation("s", DateTimeOffset.UtcNow, "", null, "{\"action\":\"cooldown-sweep\"}"u8.ToArray()), TestContext.Current.CancellationToken);
        return path;
    }

    private static string Reason(ApiReply refused) => refused.Body.GetProperty("details")[0].GetProperty("message").GetString() ?? "";

    [Fact]
    public async Task Refusals_are_found_among_the_risk_events_and_trades_in_the_lifecycle()
    {
        (await _orders.PostAsync("/exchange-orders", Buy("e1", "0.0000001"))).Expect(400);
        var events = (await new ApiClient(_cloud.Function("risk-events")).GetAsync("/risk-events", query: new Dictionary<string, string> { ["eventType"] = "ORDER_REJECTED" })).Expect(200);
        Assert.Equal(1, events.Body.GetProperty("totalCount").GetInt32());
        var placed = (await _orders.PostAsync("/exchange-orders", Buy("e2", "0.001"))).Expect(201);
        var trade = (await new ApiClient(_cloud.Function("trade-lifecycle")).GetAsync("/trade-lifecycle/{correlationId}", new Dictionary<string, string> { ["correlationId"] = placed.Text("orderId") })).Expect(200);
        Assert.Equal(
            ["ORDER_CREATED", "ORDER_SUBMITTED", "ORDER_ACKNOWLEDGED", "COMPLETE_FILL"],
            trade.Body.GetProperty("events").EnumerateArray().Select(step => step.GetProperty("eventType").GetString()));
    }

    [Fact]
    public async Task A_sale_realizes_against_the_average_price()
    {
        (await _orders.PostAsync("/exchange-orders", Buy("p1", "0.002"))).Expect(201);
        var sold = (await _orders.PostAsync("/exchange-orders", """{"strategyId":"s1","assetId":"BTCUSDT","side":"SELL","orderType":"MARKET","quantity":"0.001","idempotencyKey":"p2"}""")).Expect(201);
        var position = (await new ApiClient(_cloud.Function("exchange-positions")).GetAsync("/exchange-positions/{assetId}/{exchangeId}", new Dictionary<string, string> { ["assetId"] = "BTCUSDT", ["exchangeId"] = "BINANCE" })).Expect(200);
        Assert.Equal(0.001m, position.Number("quantity"));
        Assert.Equal((sold.Number("averageFilledPrice") - position.Number("averageEntryPrice")) * 0.001m, position.Number("realizedPnl"));
    }

    private static Invocation Announcement() => new("b", DateTimeOffset.UtcNow, "", null, Encoding.UTF8.GetBytes(
        """{"id":"1","source":"acinaces.risk-events","detail-type":"Risk Event","time":"2026-01-01T00:00:00Z","detail":{"eventType":"KILL_SWITCH_ACTIVATED","tenantId":"acme"}}"""));
}

using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Orders;
using Acinaces.Handlers.Tests.Cloud;
using Acinaces.Topology;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>Orders that name no exchange.</summary>
public sealed class RoutingTests : IAsyncLifetime
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

    [Fact]
    public async Task The_only_exchange_gets_the_order_and_the_decision_is_kept_with_what_came_of_it()
    {
        (await _config.PostAsync("/exchange-config", """{"exchangeId":"BINANCE","mode":"SANDBOX","credentials":{"apiKey":"sandbox-demo-key","apiSecret":"sandbox-demo-secret"}}""")).Expect(201);
        // One of which there is no adapter: it comes first by priority, and into no question.
        (await _config.PostAsync("/exchange-config", """{"exchangeId":"KRAKEN","priority":0}""")).Expect(201);
        (await _config.SendAsync("PUT", "/exchange-config/routing", """{"defaultCriteria":"BEST_PRICE"}""")).Expect(200);
        var placed = (await _orders.PostAsync("/exchange-orders", Buy("r1"))).Expect(201);
        Assert.Equal(("BINANCE", "FILLED"), (placed.Text("exchangeId"), placed.Text("status")));

        var decision = await DecisionAsync(placed.Text("orderId")) ?? throw new InvalidOperationException("No decision was kept.");
        Assert.Equal(("BEST_PRICE", "BINANCE"), (decision.Text("criteria"), decision.Text("selectedExchange")));
        Assert.Equal("BINANCE", Assert.Single(decision.ListOf("reasoning")).AsMap().Text("exchangeId"));
        Assert.True(decision.Flag("success"));
        Assert.Equal(placed.Number("averageFilledPrice"), decision.Number("actualPrice"));
    }

    [Fact]
    public async Task An_order_that_names_its_exchange_needs_no_decision()
    {
        (await _config.PostAsync("/exchange-config", """{"exchangeId":"BINANCE"}""")).Expect(201);
        var placed = (await _orders.PostAsync("/exchange-orders", Buy("r2").Replace("\"side\"", "\"exchangeId\":\"BINANCE\",\"side\"", StringComparison.Ordinal))).Expect(201);
        Assert.Null(await DecisionAsync(placed.Text("orderId")));
    }

    [Fact]
    public async Task Without_an_exchange_that_takes_orders_nothing_is_stored()
    {
        Assert.Equal("SUBMISSION_FAILED", (await _orders.PostAsync("/exchange-orders", Buy("r3"))).Expect(400).Text("code"));
        Assert.Null(await DecisionAsync(OrderId.For("acme", "r3").Value));
    }

    [Fact]
    public async Task Settings_are_kept_as_given_and_faults_are_named_together()
    {
        Assert.Equal(("USER_PREFERENCE", 3m, 10_000m), Settings((await _config.GetAsync("/exchange-config/routing")).Expect(200)));
        (await _config.SendAsync("PUT", "/exchange-config/routing", """{"defaultCriteria":"LOWEST_FEES","maxSplitExchanges":2,"exchangePriorities":[{"exchangeId":"OKX","priority":1,"enabled":false}]}""")).Expect(200);
        var kept = (await _config.GetAsync("/exchange-config/routing")).Expect(200);
        Assert.Equal(("LOWEST_FEES", 2m, 10_000m), Settings(kept));
        Assert.Equal("OKX", kept.Body.GetProperty("exchangePriorities")[0].GetProperty("exchangeId").GetString());

        var refused = (await _config.SendAsync(
            "PUT", "/exchange-config/routing", """{"defaultCriteria":"MOOD","enableOrderSplitting":true,"exchangePriorities":[{"exchangeId":"OKX","priority":-1},{"exchangeId":"OKX"}]}""")).Expect(400);
        Assert.Equal(
            ["defaultCriteria", "enableOrderSplitting", "exchangePriorities", "exchangePriorities[0].priority", "exchangePriorities[1].priority"],
            refused.Body.GetProperty("details").EnumerateArray().Select(detail => detail.GetProperty("field").GetString()).Order(StringComparer.Ordinal));
    }

    private static (string, decimal, decimal) Settings(ApiReply reply) => (reply.Text("defaultCriteria"), reply.Number("maxSplitExchanges"), reply.Number("minSplitSize"));

    private Task<DynamoItem?> DecisionAsync(string orderId) =>
        _cloud.Services.Tables.GetAsync(_cloud.Names.Of(Tables.RoutingDecisions), new DynamoItem { { "tenantId", "acme" }, { "decisionId", orderId } }, TestContext.Current.CancellationToken);

    private static string Buy(string key) => $$"""{"strategyId":"s1","assetId":"BTCUSDT","side":"BUY","orderType":"MARKET","quantity":"0.001","idempotencyKey":"{{key}}"}""";
}

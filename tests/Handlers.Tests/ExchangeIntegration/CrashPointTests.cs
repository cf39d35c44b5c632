using System.Text;
using Acinaces.Handlers.Runtime;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>
/// Kills the submitting process at each of its requests, before and after it is carried out. Whatever it left behind,
/// reconciliation must come to: at most one order at the exchange, booked exactly once, and nothing of the limit left reserved.
/// </summary>
public sealed class CrashPointTests : IAsyncLifetime
{
    private const decimal Quantity = 0.001m;
    private LocalCloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await LocalCloud.StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Whenever_the_process_dies_the_order_is_placed_at_most_once_and_booked_exactly_once()
    {
        (await new ApiClient(_cloud.Function("exchange-config")).PostAsync(
            "/exchange-config", """{"exchangeId":"BINANCE","mode":"SANDBOX","credentials":{"apiKey":"sandbox-demo-key","apiSecret":"sandbox-demo-secret"}}""")).Expect(201);
        var limits = new ApiClient(_cloud.Function("position-limits"));
        var limit = (await limits.PostAsync("/position-limits", """{"scope":"ASSET","assetId":"BTCUSDT","limitType":"ABSOLUTE","maxValue":"10"}""")).Expect(201);

        var executed = 0;
        var survived = false;
        for (var diesAt = 1; !survived; diesAt++)
        {
            Assert.True(diesAt < 40, "A submission takes fewer requests than that.");
            foreach (var afterwards in (bool[])[false, true])
            {
                var key = $"crash-{diesAt}-{afterwards}";
                var transport = new MortalTransport(diesAt, afterwards);
                await new ApiClient(FunctionTable.Create("exchange-orders", _cloud.NewServices(transport))).PostAsync("/exchange-orders", Body(key));
                survived = !transport.IsDead;
                executed += await RecoverAsync(key);
            }
        }

        Assert.True(executed > 2, "The process died before every placement; the test proves nothing.");
        var position = (await new ApiClient(_cloud.Function("exchange-positions")).GetAsync(
            "/exchange-positions/{assetId}", new Dictionary<string, string> { ["assetId"] = "BTCUSDT" })).Expect(200);
        Assert.Equal(executed * Quantity, position.Number("totalQuantity"));
        var usage = (await limits.GetAsync("/position-limits/{id}", new Dictionary<string, string> { ["id"] = limit.Text("limitId") })).Expect(200);
        Assert.Equal((executed * Quantity, 0m, 0m), (usage.Number("currentValue"), usage.Number("committedBuys"), usage.Number("committedSells")));
    }

    /// <summary>Reconciles as the schedule does, and checks what came of the order.</summary>
    /// <returns>1 when the exchange executed the order, else 0.</returns>
    private async Task<int> RecoverAsync(string key)
    {
        _cloud.Clock.Advance(TimeSpan.FromSeconds(16));
        var function = FunctionTable.Create("exchange-orders", _cloud.NewServices());
        await function.HandleAsync(new Invocation("r", DateTimeOffset.UtcNow, "", null, Encoding.UTF8.GetBytes("""{"action":"reconcile"}""")), TestContext.Current.CancellationToken);

        var id = Domain.Orders.OrderId.For("acme", key).Value;
        var placed = (await _cloud.Exchange.OrdersAsync()).EnumerateArray().Count(row => row.GetProperty("order").GetProperty("clientOrderId").GetString() == id);
        Assert.InRange(placed, 0, 1);
        var stored = await new ApiClient(function).GetAsync("/exchange-orders/{orderId}", new Dictionary<string, string> { ["orderId"] = id });
        if (stored.Status == 404) Assert.Equal(0, placed);
        else Assert.Equal(placed == 1 ? "FILLED" : "REJECTED", stored.Expect(200).Text("status"));
        return placed;
    }

    private static string Body(string key) =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"MARKET","quantity":"0.001","idempotencyKey":"{{key}}"}""";
}

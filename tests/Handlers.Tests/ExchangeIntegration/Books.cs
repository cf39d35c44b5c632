using System.Globalization;
using System.Text.Json;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>Our orders, position, limit and announcements, held against what the exchange knows.</summary>
internal sealed class Books
{
    /// <summary>Steps of a trade in the order in which they can happen.</summary>
    private static readonly string[] Steps = ["ORDER_ACKNOWLEDGED", "PARTIAL_FILL", "COMPLETE_FILL", "ORDER_CANCELLED", "ORDER_REJECTED", "ORDER_EXPIRED"];

    private static readonly Dictionary<string, string> LastStep = new() { ["OPEN"] = "ORDER_ACKNOWLEDGED", ["FILLED"] = "COMPLETE_FILL", ["CANCELLED"] = "ORDER_CANCELLED", ["REJECTED"] = "ORDER_REJECTED" };

    private static readonly Dictionary<string, string> AtExchange = new() { ["NEW"] = "OPEN", ["FILLED"] = "FILLED", ["CANCELED"] = "CANCELLED" };

    private readonly LocalCloud _cloud;
    private readonly ApiClient _orders;
    private readonly ApiClient _positions;
    private readonly ApiClient _limits;
    private readonly string _limitId;

    private Books(LocalCloud cloud, string limitId)
    {
        (_cloud, _limitId) = (cloud, limitId);
        _orders = new ApiClient(cloud.Function("exchange-orders"));
        _positions = new ApiClient(cloud.Function("exchange-positions"));
        _limits = new ApiClient(cloud.Function("position-limits"));
    }

    /// <summary>Registers the exchange, a limit that counts everything, and a breaker that wants to hear of everything.</summary>
    public static async Task<Books> OpenAsync(LocalCloud cloud)
    {
        (await new ApiClient(cloud.Function("exchange-config")).PostAsync(
            "/exchange-config", """{"exchangeId":"BINANCE","mode":"SANDBOX","credentials":{"apiKey":"sandbox-demo-key","apiSecret":"sandbox-demo-secret"}}""")).Expect(201);
        (await new ApiClient(cloud.Function("circuit-breakers")).PostAsync(
            "/circuit-breakers", """{"name":"failures","scope":"PORTFOLIO","condition":{"type":"CONSECUTIVE_FAILURES","count":1000},"cooldownMinutes":5,"autoResetEnabled":true}""")).Expect(201);
        var limit = (await new ApiClient(cloud.Function("position-limits")).PostAsync(
            "/position-limits", """{"scope":"ASSET","assetId":"BTCUSDT","limitType":"ABSOLUTE","maxValue":"1000"}""")).Expect(201);
        return new Books(cloud, limit.Text("limitId"));
    }

    /// <summary>Lets the schedules do what they do every few minutes.</summary>
    public async Task RecoverAsync()
    {
        _cloud.Clock.Advance(TimeSpan.FromSeconds(35));
        await _cloud.ActAsync("exchange-orders", "reconcile");
        _cloud.Clock.Advance(TimeSpan.FromSeconds(35));
        await _cloud.ActAsync("exchange-orders", "tell-outbox");
    }

    /// <summary>Compares everything with everything.</summary>
    /// <returns>How many orders the exchange executed.</returns>
    public async Task<(int Executed, decimal Held)> CompareAsync()
    {
        var theirs = (await _cloud.Exchange.OrdersAsync()).EnumerateArray().Select(row => row.GetProperty("order")).ToLookup(order => TextOf(order, "clientOrderId"));
        var (executed, held, open, known) = (0, 0m, 0m, 0);
        foreach (var order in (await _orders.GetAsync("/exchange-orders", query: new Dictionary<string, string> { ["limit"] = "1000" })).Expect(200).Body.GetProperty("orders").EnumerateArray())
        {
            var (id, status) = (TextOf(order, "orderId"), TextOf(order, "status"));
            var placed = theirs[id].ToArray();
            Assert.True(placed.Length <= 1, $"{id} was placed {placed.Length} times.");
            RequireTold(id, status);
            if (placed.Length == 0)
            {
                Assert.Equal("REJECTED", status);
                continue;
            }
            known++;
            Assert.Equal(AtExchange[TextOf(placed[0], "status")], status);
            Assert.Equal((AmountOf(placed[0], "origQty"), AmountOf(placed[0], "executedQty")), (order.GetProperty("quantity").GetDecimal(), order.GetProperty("filledQuantity").GetDecimal()));
            var filled = order.GetProperty("filledQuantity").GetDecimal();
            if (filled > 0m) executed++;
            held += TextOf(order, "side") == "BUY" ? filled : -filled;
            if (status == "OPEN") open += order.GetProperty("remainingQuantity").GetDecimal();
        }
        Assert.Equal(theirs.Count, known);
        await RequirePositionAsync(held);
        var usage = (await _limits.GetAsync("/position-limits/{id}", new Dictionary<string, string> { ["id"] = _limitId })).Expect(200);
        Assert.Equal((held, open, 0m), (usage.Number("currentValue"), usage.Number("committedBuys"), usage.Number("committedSells")));
        return (executed, held);
    }

    private async Task RequirePositionAsync(decimal held)
    {
        var position = await _positions.GetAsync("/exchange-positions/{assetId}", new Dictionary<string, string> { ["assetId"] = "BTCUSDT" });
        Assert.Equal(held, position.Status == 404 ? 0m : position.Expect(200).Number("totalQuantity"));
    }

    /// <summary>The bus has been told where the order stands, never later steps before earlier ones, and what became of it.</summary>
    private void RequireTold(string orderId, string status)
    {
        string[] steps = [.. _cloud.Told.Where(told => told.DetailType == "Trade Event" && told.CorrelationId == orderId).Select(told => told.Type).Distinct()];
        Assert.True(steps.Contains(LastStep[status]), $"{orderId} is {status}, but the bus was told only: {string.Join(", ", steps)}.");
        Assert.Equal(steps.OrderBy(step => Array.IndexOf(Steps, step)), steps);
        if (status is "FILLED" or "REJECTED")
            Assert.Contains(_cloud.Told, told => told.DetailType == "Order Outcome" && told.CorrelationId == orderId);
    }

    private static string TextOf(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static decimal AmountOf(JsonElement element, string name) => decimal.Parse(TextOf(element, name), CultureInfo.InvariantCulture);
}

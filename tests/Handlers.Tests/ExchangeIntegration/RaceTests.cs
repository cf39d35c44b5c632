using Acinaces.Domain.Orders;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>What others do at the worst moment of an order's submission.</summary>
public sealed class RaceTests : IAsyncLifetime
{
    private const string Placement = "POST /binance/api/v3/order";
    private const string Transaction = "TransactWriteItems";
    private LocalCloud _cloud = null!;
    private Books _books = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await LocalCloud.StartAsync();
        _books = await Books.OpenAsync(_cloud);
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task A_halt_between_check_and_acceptance_keeps_the_order_from_leaving()
    {
        var refused = (await SubmitAsync(Rest("h1"), Transaction, HaltAsync, afterwards: false)).Expect(400);
        Assert.Equal("KILL_SWITCH", refused.Body.GetProperty("details")[0].GetProperty("code").GetString());
        Assert.Equal(0, (await _cloud.Exchange.OrdersAsync()).GetArrayLength());
    }

    [Fact]
    public async Task A_halt_that_comes_while_the_order_is_on_its_way_cancels_it_once_it_has_arrived()
    {
        var answer = (await SubmitAsync(Rest("h2"), Placement, HaltAsync, afterwards: false)).Expect(201);
        Assert.Equal("CANCELLED", answer.Text("status"));
        await _books.CompareAsync();
    }

    [Fact]
    public async Task A_cancellation_of_an_order_on_its_way_is_made_good_once_it_has_arrived()
    {
        var answer = (await SubmitAsync(Rest("c1"), Placement, async () => (await Other().DeleteAsync("/exchange-orders/{orderId}", PathTo("c1"))).Expect(202), afterwards: false)).Expect(201);
        Assert.Equal("CANCELLED", answer.Text("status"));
        await _books.CompareAsync();
    }

    [Fact]
    public async Task A_reader_who_learns_of_the_fill_first_books_it_and_nobody_books_it_again()
    {
        var answer = (await SubmitAsync(Buy("f1"), Placement, AskAsync, afterwards: true)).Expect(201);
        Assert.Equal("FILLED", answer.Text("status"));
        Assert.Single(_cloud.Told, told => told.Type == "COMPLETE_FILL");
        Assert.Equal((1, 0.001m), await _books.CompareAsync());

        // The submitter has not said that it does not know; as a twin of the request, the other asks the exchange.
        async Task AskAsync() => Assert.Equal("FILLED", (await Other().PostAsync("/exchange-orders", Buy("f1"))).Expect(200).Text("status"));
    }

    /// <summary>More executions than one transaction could hold are stored in several, and booked once.</summary>
    [Fact]
    public async Task An_order_that_takes_many_offers_is_stored_in_portions()
    {
        var body = """{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"LIMIT","quantity":"18","price":"52000","idempotencyKey":"large"}""";
        var placed = (await Other().PostAsync("/exchange-orders", body)).Expect(201);
        Assert.Equal("FILLED", placed.Text("status"));
        Assert.True(placed.Body.GetProperty("fills").GetArrayLength() > 25, "It took too few offers to need a second portion.");
        ToldEvent[] steps = [.. _cloud.Told.Where(told => told.DetailType == "Trade Event")];
        Assert.All(steps[..^1], step => Assert.Equal("PARTIAL_FILL", step.Type));
        Assert.Equal("COMPLETE_FILL", steps[^1].Type);
        Assert.Equal(steps.Length, steps.Select(step => step.Id).Distinct().Count());
        Assert.Equal((1, 18m), await _books.CompareAsync());
    }

    [Fact]
    public async Task A_twin_of_the_request_is_the_same_order_whenever_it_comes()
    {
        foreach (var (when, key) in (IEnumerable<(string, string)>)[(Transaction, "t1"), (Placement, "t2")])
            foreach (var afterwards in (bool[])[false, true])
            {
                var body = Buy($"{key}-{afterwards}");
                await SubmitAsync(body, when, async () => await Other().PostAsync("/exchange-orders", body), afterwards);
            }
        await _books.RecoverAsync();
        Assert.Equal((4, 0.004m), await _books.CompareAsync());
    }

    private async Task<ApiReply> SubmitAsync(string body, string when, Func<Task> happens, bool afterwards)
    {
        var transport = new InterruptedTransport(when, happens, afterwards, _cloud.NewTransport());
        var answer = await new ApiClient(FunctionTable.Create("exchange-orders", _cloud.NewServices(transport))).PostAsync("/exchange-orders", body);
        Assert.True(transport.HasHappened, "It never came to it.");
        return answer;
    }

    private async Task HaltAsync()
    {
        (await new ApiClient(FunctionTable.Create("kill-switch", _cloud.NewServices())).PostAsync("/kill-switch/activate", """{"reason":"a test"}""")).Expect(200);
        await _cloud.DeliverAsync("exchange-orders", _cloud.Told.Last(told => told.Type == "KILL_SWITCH_ACTIVATED"));
    }

    /// <summary>Another process of the function.</summary>
    private ApiClient Other() => new(FunctionTable.Create("exchange-orders", _cloud.NewServices()));

    private static Dictionary<string, string> PathTo(string key) => new() { ["orderId"] = OrderId.For("acme", key).Value };

    private static string Rest(string key) =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"LIMIT","quantity":"0.001","price":"20000","idempotencyKey":"{{key}}"}""";

    private static string Buy(string key) =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"MARKET","quantity":"0.001","idempotencyKey":"{{key}}"}""";
}

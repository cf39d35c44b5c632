using Acinaces.Domain.Orders;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.ExchangeIntegration;

/// <summary>
/// Kills the process at each of its requests, before and after it is carried out, and likewise lets each of its calls fail while
/// all others go well. Whatever is left behind, the schedules must bring our books, the exchange's and what the bus was told together.
/// </summary>
public sealed class CrashPointTests : IAsyncLifetime
{
    private const string Resting = "resting";
    private LocalCloud _cloud = null!;
    private Books _books = null!;
    private ApiClient _orders = null!;
    private ApiClient _halts = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await LocalCloud.StartAsync();
        _books = await Books.OpenAsync(_cloud);
        _orders = new ApiClient(_cloud.Function("exchange-orders"));
        _halts = new ApiClient(_cloud.Function("kill-switch"));
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_purchase(bool dies)
    {
        await AtEachPointAsync(dies, (process, key) => process.PostAsync("/exchange-orders", Market("BUY", key)));
        Assert.True((await _books.CompareAsync()).Executed > 4, "It went wrong before every placement; the test proves nothing.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sale(bool dies)
    {
        (await _orders.PostAsync("/exchange-orders", Market("BUY", "stock", "0.2"))).Expect(201);
        await AtEachPointAsync(dies, (process, key) => process.PostAsync("/exchange-orders", Market("SELL", key)));
        Assert.True((await _books.CompareAsync()).Executed > 5, "It went wrong before every placement; the test proves nothing.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_purchase_that_the_exchange_refuses(bool dies)
    {
        await AtEachPointAsync(dies, (process, key) => process.PostAsync("/exchange-orders", Market("BUY", key, "90")));
        Assert.Equal(0, (await _books.CompareAsync()).Executed);
        var refused = (await _orders.GetAsync("/exchange-orders", query: new Dictionary<string, string> { ["status"] = "REJECTED" })).Body.GetProperty("totalCount").GetInt32();
        Assert.True(refused > 4, "Nothing was ever sent; the test proves nothing.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_cancellation(bool dies) => AtEachPointAsync(
        dies,
        (process, key) => process.DeleteAsync("/exchange-orders/{orderId}", PathTo(key)),
        before: key => PlaceRestingAsync(key));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_change(bool dies) => AtEachPointAsync(
        dies,
        (process, key) => process.SendAsync("PATCH", "/exchange-orders/{orderId}", """{"quantity":"0.0005"}""", PathTo(key)),
        before: key => PlaceRestingAsync(key));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_cancellations_of_a_halt(bool dies)
    {
        var struck = true;
        for (var at = 1; struck; at++)
            foreach (var afterwards in (bool[])[false, true])
            {
                var key = $"{Resting}-{dies}-{at}-{afterwards}";
                await PlaceRestingAsync(key);
                (await _halts.PostAsync("/kill-switch/activate", """{"reason":"a test"}""")).Expect(200);
                var announced = _cloud.Told.Last(told => told.Type == "KILL_SWITCH_ACTIVATED");
                var transport = Faulty(dies, at, afterwards);
                var survived = await DeliveredAsync("exchange-orders", announced, transport);
                // The bus delivers again what was not taken.
                if (!survived) await _cloud.DeliverAsync("exchange-orders", announced);
                await _books.RecoverAsync();
                await _books.CompareAsync();
                Assert.Equal("CANCELLED", (await _orders.GetAsync("/exchange-orders/{orderId}", PathTo(key))).Expect(200).Text("status"));
                (await _halts.PostAsync("/kill-switch/deactivate", """{"reason":"over"}""")).Expect(200);
                struck = transport.HasStruck;
            }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_activation_of_the_kill_switch(bool dies)
    {
        var struck = true;
        for (var at = 1; struck; at++)
            foreach (var afterwards in (bool[])[false, true])
            {
                var before = _cloud.Told.Count(told => told.Type == "KILL_SWITCH_ACTIVATED");
                var transport = Faulty(dies, at, afterwards);
                await new ApiClient(FunctionTable.Create("kill-switch", _cloud.NewServices((HttpMessageHandler)transport))).PostAsync("/kill-switch/activate", """{"reason":"a test"}""");
                await _books.RecoverAsync();
                var halted = (await _halts.GetAsync("/kill-switch/active")).Body.GetProperty("active").GetBoolean();
                Assert.Equal(halted, _cloud.Told.Count(told => told.Type == "KILL_SWITCH_ACTIVATED") > before);
                if (halted) (await _halts.PostAsync("/kill-switch/deactivate", """{"reason":"over"}""")).Expect(200);
                struck = transport.HasStruck;
            }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_breaker_that_hears_of_one_failure_too_many(bool dies)
    {
        var breakers = new ApiClient(_cloud.Function("circuit-breakers"));
        var struck = true;
        for (var at = 1; struck; at++)
            foreach (var afterwards in (bool[])[false, true])
            {
                var made = (await breakers.PostAsync(
                    "/circuit-breakers", """{"name":"two","scope":"PORTFOLIO","condition":{"type":"CONSECUTIVE_FAILURES","count":2},"cooldownMinutes":5,"autoResetEnabled":false}""")).Expect(201);
                var path = new Dictionary<string, string> { ["id"] = made.Text("breakerId") };
                await _cloud.DeliverAsync("circuit-breakers", await FailAsync($"first-{at}-{afterwards}"));
                Assert.Equal("CLOSED", (await breakers.GetAsync("/circuit-breakers/{id}", path)).Text("state"));
                struck = await HearAsync("circuit-breakers", await FailAsync($"second-{at}-{afterwards}"), "CIRCUIT_BREAKER_TRIGGERED", Faulty(dies, at, afterwards));
                var tripped = (await breakers.GetAsync("/circuit-breakers/{id}", path)).Expect(200);
                Assert.Equal(("OPEN", 1m), (tripped.Text("state"), tripped.Number("tripCount")));
                (await breakers.DeleteAsync("/circuit-breakers/{id}", path)).Expect(204);
            }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_trigger_that_hears_of_a_failure(bool dies)
    {
        (await _halts.SendAsync("PUT", "/kill-switch/config", """{"autoTriggers":[{"triggerId":"refusals","condition":"SYSTEM_ERROR","enabled":true,"errorTypes":["INVALID_REQUEST"]}]}""")).Expect(200);
        var struck = true;
        for (var at = 1; struck; at++)
            foreach (var afterwards in (bool[])[false, true])
            {
                struck = await HearAsync("kill-switch", await FailAsync($"{at}-{afterwards}"), "KILL_SWITCH_ACTIVATED", Faulty(dies, at, afterwards));
                Assert.True((await _halts.GetAsync("/kill-switch/active")).Body.GetProperty("active").GetBoolean());
                (await _halts.PostAsync("/kill-switch/deactivate", """{"reason":"over"}""")).Expect(200);
            }
    }

    /// <summary>Lets a function hear of an event over faulty connections, and again if it did not take it. What it does about it must be announced as one thing.</summary>
    /// <returns>Whether anything went wrong.</returns>
    private async Task<bool> HearAsync(string function, ToldEvent happened, string announcement, IFaultyTransport transport)
    {
        ToldEvent[] Announced() => [.. _cloud.Told.Where(told => told.Type == announcement)];
        var before = Announced().Length;
        if (!await DeliveredAsync(function, happened, transport)) await _cloud.DeliverAsync(function, happened);
        await _books.RecoverAsync();
        Assert.Single(Announced()[before..].Select(told => told.Id).Distinct());
        return transport.HasStruck;
    }

    /// <summary>An order that passes our checks and is refused by the exchange.</summary>
    private async Task<ToldEvent> FailAsync(string key)
    {
        _cloud.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _orders.PostAsync("/exchange-orders", Market("BUY", key, "90"))).Expect(400);
        return _cloud.Told.Last(told => told.DetailType == "Order Outcome" && told.CorrelationId == OrderId.For("acme", key).Value);
    }

    private async Task AtEachPointAsync(bool dies, Func<ApiClient, string, Task> act, Func<string, Task>? before = null)
    {
        var struck = true;
        for (var at = 1; struck; at++)
        {
            Assert.True(at < 60, "It takes fewer requests than that.");
            foreach (var afterwards in (bool[])[false, true])
            {
                var key = $"{dies}-{at}-{afterwards}";
                if (before is not null) await before(key);
                var transport = Faulty(dies, at, afterwards);
                await act(new ApiClient(FunctionTable.Create("exchange-orders", _cloud.NewServices((HttpMessageHandler)transport))), key);
                await _books.RecoverAsync();
                await _books.CompareAsync();
                struck = transport.HasStruck;
            }
        }
    }

    private async Task<bool> DeliveredAsync(string function, ToldEvent happened, IFaultyTransport transport)
    {
        try
        {
            await _cloud.DeliverAsync(function, happened, (HttpMessageHandler)transport);
            return true;
        }
        catch (Exception fault) when (fault is ProcessDiedException or Adapters.Aws.AwsServiceException)
        {
            return false;
        }
    }

    private IFaultyTransport Faulty(bool dies, int at, bool afterwards) =>
        dies ? new MortalTransport(at, afterwards, _cloud.NewTransport()) : new FailingTransport(at, afterwards, _cloud.NewTransport());

    private async Task PlaceRestingAsync(string key)
    {
        var body = $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"LIMIT","quantity":"0.001","price":"20000","idempotencyKey":"{{key}}"}""";
        Assert.Equal("OPEN", (await _orders.PostAsync("/exchange-orders", body)).Expect(201).Text("status"));
    }

    private static Dictionary<string, string> PathTo(string key) => new() { ["orderId"] = OrderId.For("acme", key).Value };

    private static string Market(string side, string key, string quantity = "0.001") =>
        $$"""{"strategyId":"s1","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"{{side}}","orderType":"MARKET","quantity":"{{quantity}}","idempotencyKey":"{{key}}"}""";
}

namespace Acinaces.Simulators.Tests.Exchanges.Binance;

/// <summary>The venue lies outside of the system, so its memory outlives a restart of it.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acinaces-venue-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Accounts_orders_trades_and_balances_are_there_again()
    {
        string before, resting;
        await using (var first = await RunningSimulator.StartAsync(dataFolder: _folder.FullName))
        {
            await first.OpenAccountAsync("seller-key", "seller-secret", """{"BTC":"10"}""");
            await first.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.5&price=40000&newClientOrderId=resting");
            await first.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.2", "seller-key", "seller-secret");
            (before, resting) = await StateAsync(first);
        }
        await using var second = await RunningSimulator.StartAsync(dataFolder: _folder.FullName);
        Assert.Equal((before, resting), await StateAsync(second));

        // The rest of the order is on the book and its id is taken.
        Assert.Equal((400, -2010, "Duplicate order sent."), (await second.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.5&price=40000&newClientOrderId=resting")).Refusal);
        var sold = await second.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.3", "seller-key", "seller-secret");
        Assert.Equal(("FILLED", "12000.00000000"), (sold.Text("status"), sold.Text("cummulativeQuoteQty")));
        var trades = (await second.SignedAsync("GET", "/api/v3/myTrades", "symbol=BTCUSDT")).Json;
        Assert.True(trades[1].GetProperty("id").GetInt64() > trades[0].GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task Lists_of_orders_depend_on_each_other_as_before()
    {
        const string List = "symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=39000&workingQuantity=0.5&workingTimeInForce=GTC&listClientOrderId=list"
            + "&pendingSide=SELL&pendingQuantity=0.4&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=44000&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=36000";
        await using (var first = await RunningSimulator.StartAsync(dataFolder: _folder.FullName))
        {
            await first.OpenAccountAsync("seller-key", "seller-secret", """{"BTC":"10"}""");
            Assert.Equal(200, (await first.SignedAsync("POST", "/api/v3/orderList/otoco", List)).Status);
        }
        await using (var second = await RunningSimulator.StartAsync(dataFolder: _folder.FullName))
        {
            await second.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.5", "seller-key", "seller-secret");
            Assert.Equal(2, (await second.SignedAsync("GET", "/api/v3/openOrders", "symbol=BTCUSDT")).Json.GetArrayLength());
        }
        await using var third = await RunningSimulator.StartAsync(dataFolder: _folder.FullName);
        var cancelled = await third.SignedAsync("DELETE", "/api/v3/orderList", "symbol=BTCUSDT&listClientOrderId=list");
        Assert.Equal(("ALL_DONE", 3), (cancelled.Text("listOrderStatus"), cancelled.Json.GetProperty("orderReports").GetArrayLength()));
        Assert.Equal(0, (await third.SignedAsync("GET", "/api/v3/openOrders", "symbol=BTCUSDT")).Json.GetArrayLength());
        var next = await third.SignedAsync("POST", "/api/v3/orderList/otoco", List);
        Assert.Equal(cancelled.Number("orderListId") + 1, next.Number("orderListId"));
    }

    [Fact]
    public async Task A_half_written_last_line_is_dropped_and_any_other_damage_stops_the_start()
    {
        await using (var first = await RunningSimulator.StartAsync(dataFolder: _folder.FullName))
        {
            await first.OpenAccountAsync("some-account", "some-secret", """{"BTC":"10"}""");
            await first.OpenAccountAsync("next-account", "next-secret", """{"BTC":"10"}""");
        }
        var file = Path.Combine(_folder.FullName, "binance.journal");
        await File.AppendAllTextAsync(file, """{"orders":[{"id":1,"sy""", TestContext.Current.CancellationToken);
        await using (var second = await RunningSimulator.StartAsync(dataFolder: _folder.FullName))
            Assert.Equal(200, (await second.SignedAsync("GET", "/api/v3/account", "", "next-account", "next-secret")).Status);

        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(file, ["{damaged", .. lines], TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => RunningSimulator.StartAsync(dataFolder: _folder.FullName));
        Assert.Contains("line 1 is damaged", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<(string Account, string Order)> StateAsync(RunningSimulator simulator)
    {
        var account = await simulator.SignedAsync("GET", "/api/v3/account", "");
        var order = await simulator.SignedAsync("GET", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=resting");
        return (account.Json.GetProperty("balances").GetRawText(), order.Json.GetRawText());
    }
}

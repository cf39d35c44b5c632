using Acinaces.Simulators.Exchanges.Binance;

namespace Acinaces.Simulators.Tests.Exchanges.Binance;

/// <summary>Orders over REST on an empty BTCUSDT book, so that every number can be worked out.</summary>
public sealed class OrderRestTests : IAsyncLifetime
{
    private const string Resting = "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.5&price=40000";
    private RunningSimulator? _simulator;

    private RunningSimulator Simulator => _simulator ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        await Simulator.OpenAccountAsync("seller-key", "seller-secret", """{"BTC":"10"}""");
    }

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();

    [Fact]
    public async Task A_resting_order_locks_its_cost_and_can_be_seen_and_cancelled()
    {
        var placed = await PlaceAsync(Resting + "&newClientOrderId=mine-1");
        Assert.Equal((200, "NEW", "0.50000000", "0.00000000", "mine-1"), (placed.Status, placed.Text("status"), placed.Text("origQty"), placed.Text("cummulativeQuoteQty"), placed.Text("clientOrderId")));
        Assert.Equal("1", placed.Headers["X-MBX-ORDER-COUNT-10S"]);
        Assert.Equal(("99980000.00000000", "20000.00000000"), await BalanceAsync("USDT"));

        var seen = await Simulator.SignedAsync("GET", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=mine-1");
        Assert.Equal(placed.Number("orderId"), seen.Number("orderId"));
        var open = await Simulator.SignedAsync("GET", "/api/v3/openOrders", "");
        Assert.Equal(1, open.Json.GetArrayLength());

        var cancelled = await Simulator.SignedAsync("DELETE", "/api/v3/order", $"symbol=BTCUSDT&orderId={placed.Number("orderId")}&newClientOrderId=cancel-1");
        Assert.Equal(("CANCELED", "mine-1", "cancel-1"), (cancelled.Text("status"), cancelled.Text("origClientOrderId"), cancelled.Text("clientOrderId")));
        Assert.Equal(("100000000.00000000", "0.00000000"), await BalanceAsync("USDT"));
        Assert.Equal((400, -2011, "Unknown order sent."), (await Simulator.SignedAsync("DELETE", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=mine-1")).Refusal);
    }

    [Fact]
    public async Task A_fill_pays_commission_from_what_is_received()
    {
        await PlaceAsync(Resting + "&newClientOrderId=maker");
        var sold = await Simulator.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.2", "seller-key", "seller-secret");
        Assert.Equal(("FILLED", "0.20000000", "8000.00000000", "0.00000000"), (sold.Text("status"), sold.Text("executedQty"), sold.Text("cummulativeQuoteQty"), sold.Text("price")));
        var fill = sold.Json.GetProperty("fills")[0];
        Assert.Equal(("40000.00000000", "8.00000000", "USDT"), (fill.GetProperty("price").GetString(), fill.GetProperty("commission").GetString(), fill.GetProperty("commissionAsset").GetString()));

        var trades = await Simulator.SignedAsync("GET", "/api/v3/myTrades", "symbol=BTCUSDT");
        Assert.Equal(("0.00020000", "BTC", true), (trades.Json[0].GetProperty("commission").GetString(), trades.Json[0].GetProperty("commissionAsset").GetString(), trades.Json[0].GetProperty("isMaker").GetBoolean()));
        var order = await Simulator.SignedAsync("GET", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=maker");
        Assert.Equal(("PARTIALLY_FILLED", "0.20000000"), (order.Text("status"), order.Text("executedQty")));
        Assert.Equal(("99980000.00000000", "12000.00000000"), await BalanceAsync("USDT"));   // 0.3 are left at 40000
    }

    [Theory]
    [InlineData("side=BUY&type=LIMIT&quantity=1&price=1", 400, -1102, "Mandatory parameter 'symbol' was not sent, was empty/null, or malformed.")]
    [InlineData("symbol=NOPE&side=BUY&type=MARKET&quantity=1", 400, -1121, "Invalid symbol.")]
    [InlineData("symbol=BTCUSDT&side=HOLD&type=MARKET&quantity=1", 400, -1117, "Invalid side.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=HOPE&quantity=1", 400, -1116, "Invalid orderType.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=LATER&quantity=1&price=40000", 400, -1115, "Invalid timeInForce.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=40000", 400, -1102, "Mandatory parameter 'timeInForce' was not sent, was empty/null, or malformed.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&price=40000", 400, -1106, "Parameter 'price' sent when not required.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1&timeInForce=GTC", 400, -1106, "Parameter 'timeInForce' sent when not required.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET", 400, -1102, "Param 'quantity' or 'quoteOrderQty' must be sent, but both were empty/null!")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1e3", 400, -1100, @"Illegal characters found in parameter 'quantity'; legal range is '^([0-9]{1,20})(\.[0-9]{1,20})?$'.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=-1", 400, -1100, @"Illegal characters found in parameter 'quantity'; legal range is '^([0-9]{1,20})(\.[0-9]{1,20})?$'.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.123456789", 400, -1111, "Parameter 'quantity' has too much precision.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=", 400, -1102, "Mandatory parameter 'quantity' was not sent, was empty/null, or malformed.")]
    [InlineData(Resting + "&newClientOrderId=no%20blanks", 400, -1100, "Illegal characters found in parameter 'newClientOrderId'; legal range is '^[a-zA-Z0-9-_.:/]{1,36}$'.")]
    [InlineData(Resting + "&surprise=1", 400, -1104, "Not all sent parameters were read; read '8' parameter(s) but was sent '9'.")]
    [InlineData(Resting + "&icebergQty=0.6", 400, -2010, "IcebergQty exceeds QTY.")]
    [InlineData(Resting + "&icebergQty=0.100001", 400, -1013, "Filter failure: LOT_SIZE")]
    [InlineData(Resting + "&icebergQty=0.004", 400, -1013, "Filter failure: ICEBERG_PARTS")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=IOC&quantity=0.5&price=40000&icebergQty=0.1", 400, -1014, "Unsupported order combination.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.5&icebergQty=0.1", 400, -1106, "Parameter 'icebergQty' sent when not required.")]
    [InlineData(Resting + "&strategyType=999999", 400, -1134, "'strategyType' was less than 1000000.")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.5&price=40000.001", 400, -1013, "Filter failure: PRICE_FILTER")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.000005&price=40000", 400, -1013, "Filter failure: LOT_SIZE")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.00001&price=40000", 400, -1013, "Filter failure: NOTIONAL")]
    [InlineData("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=18", 400, -1013, "Filter failure: MARKET_LOT_SIZE")]
    public async Task A_bad_order_is_refused_with_the_vendors_words(string fields, int status, int code, string text) =>
        Assert.Equal((status, code, text), (await PlaceAsync(fields)).Refusal);

    [Fact]
    public async Task Nobody_buys_without_funds() => Assert.Equal((400, -2010, "Account has insufficient balance for requested action."),
        (await Simulator.SignedAsync("POST", "/api/v3/order", Resting, "seller-key", "seller-secret")).Refusal);

    [Fact]
    public async Task A_client_id_cannot_be_used_twice_while_its_order_is_open()
    {
        await PlaceAsync(Resting + "&newClientOrderId=twice");
        Assert.Equal((400, -2010, "Duplicate order sent."), (await PlaceAsync(Resting + "&newClientOrderId=twice")).Refusal);
    }

    [Theory]
    [InlineData("nobody-knows-this-key", SandboxKey.Secret, 401, -2015, "Invalid API-key, IP, or permissions for action.")]
    [InlineData("no", SandboxKey.Secret, 401, -2014, "API-key format invalid.")]
    [InlineData(SandboxKey.Key, "wrong-secret", 400, -1022, "Signature for this request is not valid.")]
    public async Task A_stranger_is_refused(string key, string secret, int status, int code, string text) =>
        Assert.Equal((status, code, text), (await Simulator.SignedAsync("GET", "/api/v3/account", "", key, secret)).Refusal);

    [Fact]
    public async Task A_key_without_permission_may_look_but_not_trade()
    {
        await Simulator.OpenAccountAsync("reading-key", "reading-secret", """{"USDT":"1000"}""", ""","permissions":{"spotTrading":false}""");
        Assert.Equal(200, (await Simulator.SignedAsync("GET", "/api/v3/account", "", "reading-key", "reading-secret")).Status);
        Assert.Equal((401, -2015, "Invalid API-key, IP, or permissions for action."), (await Simulator.SignedAsync("POST", "/api/v3/order", Resting, "reading-key", "reading-secret")).Refusal);
    }

    [Fact]
    public async Task A_key_tells_whether_it_may_withdraw()
    {
        await Simulator.OpenAccountAsync("withdraw-key", "withdraw-secret", "{}", ""","permissions":{"withdrawals":true}""");
        Assert.True((await Simulator.SignedAsync("GET", "/sapi/v1/account/apiRestrictions", "", "withdraw-key", "withdraw-secret")).Json.GetProperty("enableWithdrawals").GetBoolean());
        Assert.False((await Simulator.SignedAsync("GET", "/sapi/v1/account/apiRestrictions", "")).Json.GetProperty("enableWithdrawals").GetBoolean());
    }

    [Fact]
    public async Task Cancel_replace_reports_both_halves()
    {
        var first = await PlaceAsync(Resting + "&newClientOrderId=first");
        var both = await ReplaceAsync($"cancelReplaceMode=STOP_ON_FAILURE&cancelOrderId={first.Number("orderId")}");
        Assert.Equal((200, "SUCCESS", "SUCCESS"), (both.Status, both.Text("cancelResult"), both.Text("newOrderResult")));

        var neither = await ReplaceAsync("cancelReplaceMode=STOP_ON_FAILURE&cancelOrigClientOrderId=first");
        Assert.Equal((400, -2022, "Order cancel-replace failed."), neither.Refusal);
        Assert.Equal("NOT_ATTEMPTED", neither.Json.GetProperty("data").GetProperty("newOrderResult").GetString());

        var half = await ReplaceAsync("cancelReplaceMode=ALLOW_FAILURE&cancelOrigClientOrderId=first");
        Assert.Equal((409, -2021, "Order cancel-replace partially failed."), half.Refusal);
        var data = half.Json.GetProperty("data");
        Assert.Equal(("FAILURE", "SUCCESS", -2011), (data.GetProperty("cancelResult").GetString(), data.GetProperty("newOrderResult").GetString(), data.GetProperty("cancelResponse").GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task An_order_test_places_nothing()
    {
        Assert.Equal("{}", (await Simulator.SignedAsync("POST", "/api/v3/order/test", Resting)).Json.GetRawText());
        Assert.Equal((400, -1013, "Filter failure: LOT_SIZE"), (await Simulator.SignedAsync("POST", "/api/v3/order/test", "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=999&price=40000")).Refusal);
        Assert.Equal(0, (await Simulator.SignedAsync("GET", "/api/v3/openOrders", "")).Json.GetArrayLength());
    }

    private Task<Answer> PlaceAsync(string fields) => Simulator.SignedAsync("POST", "/api/v3/order", fields);

    private Task<Answer> ReplaceAsync(string fields) => Simulator.SignedAsync("POST", "/api/v3/order/cancelReplace", Resting + "&" + fields);

    private async Task<(string? Free, string? Locked)> BalanceAsync(string asset)
    {
        var account = await Simulator.SignedAsync("GET", "/api/v3/account", "");
        var row = account.Json.GetProperty("balances").EnumerateArray().Single(balance => balance.GetProperty("asset").GetString() == asset);
        return (row.GetProperty("free").GetString(), row.GetProperty("locked").GetString());
    }

    [Fact]
    public async Task Of_an_iceberg_the_book_shows_one_part_and_the_order_says_how_large_it_is()
    {
        var placed = await PlaceAsync(Resting + "&icebergQty=0.2&newClientOrderId=iceberg");
        Assert.Equal((200, "NEW", "0.20000000", "0.50000000"), (placed.Status, placed.Text("status"), placed.Text("icebergQty"), placed.Text("origQty")));
        var depth = await Simulator.SendAsync("GET", "/api/v3/depth?symbol=BTCUSDT");
        Assert.Equal("0.20000000", depth.Json.GetProperty("bids")[0][1].GetString());
        Assert.Equal("0.20000000", (await Simulator.SignedAsync("GET", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=iceberg")).Text("icebergQty"));
    }
}

using System.Text.Json;

namespace Acinaces.Simulators.Tests.Exchanges.Binance;

/// <summary>Lists of orders over REST and on the user data stream. The last price of BTCUSDT is 40000.</summary>
public sealed class OrderListRestTests : IAsyncLifetime
{
    private const string Oco = "symbol=BTCUSDT&side=SELL&quantity=0.5&aboveType=LIMIT_MAKER&abovePrice=44000&belowType=STOP_LOSS_LIMIT&belowStopPrice=36000&belowPrice=35900&belowTimeInForce=GTC";
    private const string Otoco = "symbol=BTCUSDT&workingType=LIMIT&workingSide=BUY&workingPrice=39000&workingQuantity=0.5&workingTimeInForce=GTC&pendingSide=SELL&pendingQuantity=0.5"
        + "&pendingAboveType=LIMIT_MAKER&pendingAbovePrice=44000&pendingBelowType=STOP_LOSS&pendingBelowStopPrice=36000";

    private RunningSimulator? _simulator;

    private RunningSimulator Simulator => _simulator ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        await Simulator.OpenAccountAsync("owner-key", "owner-secret", """{"BTC":"1","USDT":"100000"}""");
        await Simulator.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=40000");
        await OwnerAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.1");
    }

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();

    private Task<Answer> OwnerAsync(string method, string path, string fields) => Simulator.SignedAsync(method, path, fields, "owner-key", "owner-secret");

    private async Task<string[]> StatusesAsync(JsonElement list)
    {
        var statuses = new List<string>();
        foreach (var order in list.GetProperty("orders").EnumerateArray())
            statuses.Add((await OwnerAsync("GET", "/api/v3/order", $"symbol=BTCUSDT&orderId={order.GetProperty("orderId").GetInt64()}")).Text("status") ?? "");
        return [.. statuses];
    }

    [Fact]
    public async Task A_pair_is_placed_found_and_cancelled_as_one()
    {
        var placed = await OwnerAsync("POST", "/api/v3/orderList/oco", Oco + "&listClientOrderId=pair-1&aboveClientOrderId=up&belowClientOrderId=down");
        Assert.Equal((200, "OCO", "EXEC_STARTED", "EXECUTING", "pair-1"), (placed.Status, placed.Text("contingencyType"), placed.Text("listStatusType"), placed.Text("listOrderStatus"), placed.Text("listClientOrderId")));
        Assert.Equal(["up", "down"], placed.Json.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("clientOrderId").GetString()));
        var reports = placed.Json.GetProperty("orderReports");
        Assert.Equal(("LIMIT_MAKER", "NEW", placed.Number("orderListId")), (reports[0].GetProperty("type").GetString(), reports[0].GetProperty("status").GetString(), reports[0].GetProperty("orderListId").GetInt64()));
        Assert.Equal("36000.00000000", reports[1].GetProperty("stopPrice").GetString());

        Assert.Equal("EXECUTING", (await OwnerAsync("GET", "/api/v3/orderList", "origClientOrderId=pair-1")).Text("listOrderStatus"));
        Assert.Equal(1, (await OwnerAsync("GET", "/api/v3/openOrderList", "")).Json.GetArrayLength());
        Assert.Equal(2, (await OwnerAsync("GET", "/api/v3/openOrders", "symbol=BTCUSDT")).Json.GetArrayLength());
        Assert.Equal((400, -1020, "This operation is not supported."), (await OwnerAsync("PUT", "/api/v3/order/amend/keepPriority", "symbol=BTCUSDT&origClientOrderId=up&newQty=0.1")).Refusal);

        var cancelled = await OwnerAsync("DELETE", "/api/v3/orderList", "symbol=BTCUSDT&listClientOrderId=pair-1");
        Assert.Equal(("ALL_DONE", "ALL_DONE", 2), (cancelled.Text("listStatusType"), cancelled.Text("listOrderStatus"), cancelled.Json.GetProperty("orderReports").GetArrayLength()));
        Assert.Equal(["CANCELED", "CANCELED"], await StatusesAsync(cancelled.Json));
        Assert.Equal((400, -2011, "Unknown order sent."), (await OwnerAsync("DELETE", "/api/v3/orderList", "symbol=BTCUSDT&listClientOrderId=pair-1")).Refusal);
        Assert.Equal(0, (await OwnerAsync("GET", "/api/v3/openOrderList", "")).Json.GetArrayLength());
        Assert.Equal(1, (await OwnerAsync("GET", "/api/v3/allOrderList", "")).Json.GetArrayLength());
    }

    [Fact]
    public async Task All_open_orders_are_cancelled_with_lists_as_wholes()
    {
        await OwnerAsync("POST", "/api/v3/orderList/oco", Oco);
        await OwnerAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.1&price=30000");
        var cancelled = (await OwnerAsync("DELETE", "/api/v3/openOrders", "symbol=BTCUSDT")).Json;
        Assert.Equal((2, "OCO", "CANCELED"), (cancelled.GetArrayLength(), cancelled[0].GetProperty("contingencyType").GetString(), cancelled[1].GetProperty("status").GetString()));
    }

    [Fact]
    public async Task An_order_brings_in_a_pair_and_the_stream_tells_it()
    {
        using var socket = await Simulator.ConnectAsync("/ws-api/v3");
        await SubscribeAsync(socket);
        var placed = await OwnerAsync("POST", "/api/v3/orderList/otoco", Otoco);
        Assert.Equal((200, "OTO"), (placed.Status, placed.Text("contingencyType")));
        Assert.Equal(["NEW", "PENDING_NEW", "PENDING_NEW"], await StatusesAsync(placed.Json));
        var started = await ListEventAsync(socket);
        Assert.Equal(("OTO", "EXEC_STARTED", "EXECUTING", 3), (started.GetProperty("c").GetString(), started.GetProperty("l").GetString(), started.GetProperty("L").GetString(), started.GetProperty("O").GetArrayLength()));

        await Simulator.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=SELL&type=MARKET&quantity=0.5");
        Assert.Equal(["FILLED", "NEW", "NEW"], await StatusesAsync(placed.Json));
        await Simulator.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.5");
        Assert.Equal(["FILLED", "FILLED", "EXPIRED"], await StatusesAsync(placed.Json));
        Assert.Equal("ALL_DONE", (await ListEventAsync(socket)).GetProperty("L").GetString());
        var trades = (await OwnerAsync("GET", "/api/v3/myTrades", "symbol=BTCUSDT")).Json;
        Assert.Equal(placed.Number("orderListId"), trades[trades.GetArrayLength() - 1].GetProperty("orderListId").GetInt64());
    }

    [Theory]
    [InlineData("symbol=BTCUSDT&side=SELL&quantity=0.5&aboveType=LIMIT_MAKER&abovePrice=44000&belowType=LIMIT_MAKER&belowPrice=36000", -1168, "Both OCO orders cannot be limit.")]
    [InlineData("symbol=BTCUSDT&side=BUY&quantity=0.5&aboveType=LIMIT_MAKER&abovePrice=44000&belowType=STOP_LOSS&belowStopPrice=36000", -1165, "A limit order in a buy OCO must be below.")]
    [InlineData("symbol=BTCUSDT&side=SELL&quantity=0.5&aboveType=STOP_LOSS&aboveStopPrice=44000&belowType=LIMIT_MAKER&belowPrice=36000", -1166, "A limit order in a sell OCO must be above.")]
    [InlineData("symbol=BTCUSDT&side=SELL&quantity=0.5&aboveType=TAKE_PROFIT&aboveStopPrice=44000&belowType=TAKE_PROFIT&belowStopPrice=36000", -1199, "A take profit order in a sell OCO must be above.")]
    [InlineData("symbol=BTCUSDT&side=BUY&quantity=0.5&aboveType=STOP_LOSS&aboveStopPrice=44000&belowType=STOP_LOSS&belowStopPrice=36000", -1196, "A stop loss order in a buy OCO must be above.")]
    [InlineData("symbol=BTCUSDT&side=SELL&quantity=0.5&aboveType=LIMIT&abovePrice=44000&aboveTimeInForce=GTC&belowType=STOP_LOSS&belowStopPrice=36000", -1158, "Order type not supported in OCO.")]
    [InlineData("symbol=BTCUSDT&side=SELL&quantity=0.5&aboveType=LIMIT_MAKER&abovePrice=39000&belowType=STOP_LOSS&belowStopPrice=36000", -2010, "The relationship of the prices for the orders is not correct.")]
    [InlineData("symbol=BTCUSDT&side=SELL&quantity=0.5&aboveType=LIMIT_MAKER&belowType=STOP_LOSS&belowStopPrice=36000", -1102, "Mandatory parameter 'abovePrice' was not sent, was empty/null, or malformed.")]
    [InlineData("symbol=BTCUSDT&side=SELL&quantity=0.5&aboveType=LIMIT_MAKER&abovePrice=44000&aboveStopPrice=43000&belowType=STOP_LOSS&belowStopPrice=36000", -1106, "Parameter 'aboveStopPrice' sent when not required.")]
    [InlineData("symbol=BTCUSDT&side=SELL&quantity=5&aboveType=LIMIT_MAKER&abovePrice=44000&belowType=STOP_LOSS&belowStopPrice=36000", -2010, "Account has insufficient balance for requested action.")]
    public async Task A_bad_pair_is_refused_with_the_vendors_words(string fields, int code, string text) =>
        Assert.Equal((400, code, text), (await OwnerAsync("POST", "/api/v3/orderList/oco", fields)).Refusal);

    [Fact]
    public async Task Only_limit_orders_trigger_others() =>
        Assert.Equal((400, -1116, "Invalid orderType."), (await OwnerAsync("POST", "/api/v3/orderList/oto", "symbol=BTCUSDT&workingType=MARKET&workingSide=BUY&workingQuantity=0.1&pendingType=MARKET&pendingSide=SELL&pendingQuantity=0.1")).Refusal);

    private static async Task SubscribeAsync(TestSocket socket)
    {
        var signed = $"apiKey=owner-key&timestamp={RunningSimulator.NowMs}";
        var timestamp = signed[(signed.LastIndexOf('=') + 1)..];
        await socket.SendAsync($$$"""{"id":1,"method":"userDataStream.subscribe.signature","params":{"apiKey":"owner-key","timestamp":{{{timestamp}}},"signature":"{{{RunningSimulator.Sign(signed, "owner-secret")}}}"}}""");
        await socket.ReceiveAsync(message => message.TryGetProperty("id", out _));
    }

    private static async Task<JsonElement> ListEventAsync(TestSocket socket) =>
        (await socket.ReceiveAsync(message => message.TryGetProperty("event", out var happened) && happened.GetProperty("e").GetString() == "listStatus")).GetProperty("event");
}

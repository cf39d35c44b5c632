using System.Globalization;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance;

namespace Acinaces.Simulators.Tests.Exchanges.Binance;

/// <summary>Market streams and the WebSocket API against a market in motion.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private RunningSimulator? _simulator;

    private RunningSimulator Simulator => _simulator ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _simulator = await RunningSimulator.StartAsync(hasMarketMakers: true);

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();

    [Fact]
    public async Task A_local_book_kept_by_the_vendors_recipe_equals_the_venues()
    {
        using var socket = await Simulator.ConnectAsync("/ws/btcusdt@depth@100ms");
        var first = await socket.ReceiveAsync();
        var snapshot = (await Simulator.SendAsync("GET", "/api/v3/depth?symbol=BTCUSDT&limit=5000")).Json;
        var (bids, asks) = (Levels(snapshot.GetProperty("bids")), Levels(snapshot.GetProperty("asks")));
        var bookId = snapshot.GetProperty("lastUpdateId").GetInt64();
        Assert.True(bookId >= first.GetProperty("U").GetInt64() - 1);
        var last = Apply(first, bids, asks, bookId, first.GetProperty("u").GetInt64());
        for (var update = 0; update < 8; update++)
        {
            var message = await socket.ReceiveAsync();
            Assert.Equal(last + 1, message.GetProperty("U").GetInt64());
            last = Apply(message, bids, asks, bookId, message.GetProperty("u").GetInt64());
        }
        var symbol = Assert.IsType<Simulators.Market.SymbolMarket>(Simulator.Venue.Market.Find("BTCUSDT"));
        await CatchUpAsync(socket, bids, asks, bookId, last, symbol);
    }

    [Fact]
    public async Task A_planned_gap_leaves_a_hole_that_the_recipe_detects()
    {
        using var socket = await Simulator.ConnectAsync("/ws/btcusdt@depth@100ms");
        var before = (await socket.ReceiveAsync()).GetProperty("u").GetInt64();
        await Simulator.SendAsync("POST", "/_sim/faults", form: """{"venue":"binance","kind":"gap","count":1}""");
        while (true)
        {
            var message = await socket.ReceiveAsync();
            var first = message.GetProperty("U").GetInt64();
            if (first > before + 1) return;
            before = message.GetProperty("u").GetInt64();
        }
    }

    [Fact]
    public async Task Combined_streams_name_their_stream_and_control_messages_are_answered()
    {
        using var socket = await Simulator.ConnectAsync("/stream?streams=btcusdt@trade/ethusdt@bookTicker");
        await socket.SendAsync("""{"method":"LIST_SUBSCRIPTIONS","params":[],"id":7}""");
        var list = await socket.ReceiveAsync(message => message.TryGetProperty("id", out _));
        Assert.Equal("""["btcusdt@trade","ethusdt@bookTicker"]""", list.GetProperty("result").GetRawText());
        var trade = await socket.ReceiveAsync(message => message.TryGetProperty("stream", out var name) && name.GetString() == "btcusdt@trade");
        Assert.Equal("BTCUSDT", trade.GetProperty("data").GetProperty("s").GetString());

        await socket.SendAsync("""{"method":"UNSUBSCRIBE","params":["btcusdt@trade"],"id":"abc"}""");
        var done = await socket.ReceiveAsync(message => message.TryGetProperty("id", out _));
        Assert.Equal("""{"result":null,"id":"abc"}""", done.GetRawText());
        await socket.SendAsync("""{"method":"DANCE","id":9}""");
        Assert.Equal(2, (await socket.ReceiveAsync(message => message.TryGetProperty("id", out _))).GetProperty("code").GetInt32());
        await socket.SendAsync("{");
        Assert.Equal(3, (await socket.ReceiveAsync(message => message.TryGetProperty("code", out _))).GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("btcusdt@aggTrade", "aggTrade")]
    [InlineData("btcusdt@kline_1s", "kline")]
    [InlineData("btcusdt@kline_1h@+08:00", "kline")]
    [InlineData("btcusdt@miniTicker", "24hrMiniTicker")]
    [InlineData("btcusdt@ticker", "24hrTicker")]
    [InlineData("btcusdt@ticker_4h", "4hTicker")]
    [InlineData("btcusdt@avgPrice", "avgPrice")]
    public async Task Each_stream_sends_its_own_event(string stream, string eventName)
    {
        using var socket = await Simulator.ConnectAsync("/ws/" + stream);
        var message = await socket.ReceiveAsync();
        Assert.Equal((eventName, "BTCUSDT"), (message.GetProperty("e").GetString(), message.GetProperty("s").GetString()));
    }

    [Theory]
    [InlineData("btcusdt@depth5@100ms", 5)]
    [InlineData("btcusdt@depth10", 10)]
    [InlineData("btcusdt@depth20@100ms", 20)]
    public async Task Partial_depth_has_that_many_levels(string stream, int levels)
    {
        using var socket = await Simulator.ConnectAsync("/ws/" + stream);
        var message = await socket.ReceiveAsync();
        Assert.Equal((levels, levels), (message.GetProperty("bids").GetArrayLength(), message.GetProperty("asks").GetArrayLength()));
    }

    [Fact]
    public async Task All_mini_tickers_come_as_one_array()
    {
        using var socket = await Simulator.ConnectAsync("/ws/!miniTicker@arr");
        Assert.Equal(12, (await socket.ReceiveAsync()).GetArrayLength());
    }

    [Fact]
    public async Task A_subscriber_hears_of_order_fill_and_balance_in_that_order()
    {
        using var socket = await Simulator.ConnectAsync("/ws-api/v3");
        await RequestAsync(socket, "userDataStream.subscribe.signature", []);
        Assert.Equal(0, (await socket.ReceiveAsync()).GetProperty("result").GetProperty("subscriptionId").GetInt32());

        var placed = await Simulator.SignedAsync("POST", "/api/v3/order", "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.001&newClientOrderId=heard");
        var accepted = EventOf(await socket.ReceiveAsync());
        Assert.Equal(("executionReport", "NEW", "NEW", "heard"), (accepted.GetProperty("e").GetString(), accepted.GetProperty("x").GetString(), accepted.GetProperty("X").GetString(), accepted.GetProperty("c").GetString()));
        var filled = EventOf(await socket.ReceiveAsync());
        Assert.Equal(("TRADE", "FILLED", "0.00100000", "BTC"), (filled.GetProperty("x").GetString(), filled.GetProperty("X").GetString(), filled.GetProperty("z").GetString(), filled.GetProperty("N").GetString()));
        Assert.Equal(placed.Json.GetProperty("fills")[0].GetProperty("tradeId").GetInt64(), filled.GetProperty("t").GetInt64());
        var position = EventOf(await socket.ReceiveAsync());
        Assert.Equal("outboundAccountPosition", position.GetProperty("e").GetString());
        Assert.Equal(["BTC", "USDT"], position.GetProperty("B").EnumerateArray().Select(row => row.GetProperty("a").GetString()));

        await RequestAsync(socket, "userDataStream.subscribe.signature", []);
        Assert.Equal(-2035, (await socket.ReceiveAsync()).GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_cancel_event_names_both_ids()
    {
        using var socket = await Simulator.ConnectAsync("/ws-api/v3");
        await RequestAsync(socket, "order.place", new() { ["symbol"] = "BTCUSDT", ["side"] = "BUY", ["type"] = "LIMIT", ["timeInForce"] = "GTC", ["quantity"] = "0.01", ["price"] = "20000", ["newClientOrderId"] = "old-id" });
        Assert.Equal("NEW", (await socket.ReceiveAsync()).GetProperty("result").GetProperty("status").GetString());
        await RequestAsync(socket, "userDataStream.subscribe.signature", []);
        await socket.ReceiveAsync();
        await RequestAsync(socket, "order.cancel", new() { ["symbol"] = "BTCUSDT", ["origClientOrderId"] = "old-id", ["newClientOrderId"] = "cancel-id" });
        var report = EventOf(await socket.ReceiveAsync(message => message.TryGetProperty("event", out _)));
        Assert.Equal(("CANCELED", "cancel-id", "old-id"), (report.GetProperty("x").GetString(), report.GetProperty("c").GetString(), report.GetProperty("C").GetString()));
    }

    [Fact]
    public async Task Socket_requests_tell_limits_unless_asked_not_to_and_refuse_what_they_do_not_know()
    {
        using var socket = await Simulator.ConnectAsync("/ws-api/v3");
        await socket.SendAsync("""{"id":"p","method":"ping"}""");
        var pong = await socket.ReceiveAsync();
        Assert.Equal(("p", 200, "{}"), (pong.GetProperty("id").GetString(), pong.GetProperty("status").GetInt32(), pong.GetProperty("result").GetRawText()));
        Assert.Equal("REQUEST_WEIGHT", pong.GetProperty("rateLimits")[0].GetProperty("rateLimitType").GetString());
        await socket.SendAsync("""{"id":2,"method":"depth","params":{"symbol":"BTCUSDT","limit":5,"returnRateLimits":false}}""");
        var depth = await socket.ReceiveAsync();
        Assert.False(depth.TryGetProperty("rateLimits", out _));
        Assert.Equal(5, depth.GetProperty("result").GetProperty("bids").GetArrayLength());
        await socket.SendAsync("""{"id":3,"method":"order.dance"}""");
        Assert.Equal(-1020, (await socket.ReceiveAsync()).GetProperty("error").GetProperty("code").GetInt32());
        await socket.SendAsync("nonsense");
        Assert.Equal(-1135, (await socket.ReceiveAsync()).GetProperty("error").GetProperty("code").GetInt32());
        await RequestAsync(socket, "session.logon", []);
        Assert.Equal(-4056, (await socket.ReceiveAsync()).GetProperty("error").GetProperty("code").GetInt32());   // HMAC keys cannot log on
    }

    private static Task RequestAsync(TestSocket socket, string method, SortedDictionary<string, string> fields)
    {
        var all = new SortedDictionary<string, string>(fields, StringComparer.Ordinal)
        {
            ["apiKey"] = SandboxKey.Key, ["timestamp"] = RunningSimulator.NowMs.ToString(CultureInfo.InvariantCulture),
        };
        all["signature"] = RunningSimulator.Sign(string.Join('&', all.Select(field => $"{field.Key}={field.Value}")));
        return socket.SendAsync($$"""{"id":1,"method":"{{method}}","params":{{JsonSerializer.Serialize(all)}}}""");
    }

    private static JsonElement EventOf(JsonElement message) => message.GetProperty("event");

    private static Dictionary<string, string> Levels(JsonElement side) =>
        side.EnumerateArray().ToDictionary(level => level[0].GetString() ?? "", level => level[1].GetString() ?? "");

    private static long Apply(JsonElement message, Dictionary<string, string> bids, Dictionary<string, string> asks, long bookId, long last)
    {
        if (last <= bookId) return last;
        foreach (var (name, side) in new[] { ("b", bids), ("a", asks) })
            foreach (var (price, quantity) in Levels(message.GetProperty(name)))
            {
                if (quantity == "0.00000000") side.Remove(price);
                else side[price] = quantity;
            }
        return last;
    }

    // The market moves on while we look, so messages are applied until the venue's id is ours.
    private static async Task CatchUpAsync(TestSocket socket, Dictionary<string, string> bids, Dictionary<string, string> asks, long bookId, long last, Simulators.Market.SymbolMarket symbol)
    {
        while (true)
        {
            if (last == symbol.UpdateId)
            {
                Assert.Equal(symbol.Engine.Bids.Count, bids.Count);
                Assert.Equal(symbol.Engine.Asks.Count, asks.Count);
                for (var rank = 0; rank < bids.Count; rank++)
                    Assert.Equal(symbol.Engine.Bids[rank].Quantity.ToString("F8", CultureInfo.InvariantCulture), bids[symbol.Engine.Bids[rank].Price.ToString("F8", CultureInfo.InvariantCulture)]);
                return;
            }
            var message = await socket.ReceiveAsync();
            last = Apply(message, bids, asks, bookId, message.GetProperty("u").GetInt64());
        }
    }
}

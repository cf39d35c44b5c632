using System.Globalization;
using System.Text.Json;

namespace Acinaces.Simulators.Tests.Exchanges.Binance;

public sealed class MarketDataTests : IAsyncLifetime
{
    private RunningSimulator? _simulator;

    private RunningSimulator Simulator => _simulator ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _simulator = await RunningSimulator.StartAsync(hasMarketMakers: true);

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();

    [Fact]
    public async Task Candles_ascend_without_gaps_and_each_opens_where_the_one_before_closed()
    {
        var rows = (await GetAsync("/api/v3/klines?symbol=ETHUSDT&interval=15m&limit=1000")).EnumerateArray().ToList();
        Assert.Equal(1_000, rows.Count);
        for (var index = 1; index < rows.Count - 2; index++)
        {
            Assert.Equal(rows[index - 1][0].GetInt64() + 900_000, rows[index][0].GetInt64());
            Assert.Equal(rows[index - 1][4].GetString(), rows[index][1].GetString());
            Assert.True(Number(rows[index][3]) <= Number(rows[index][4]) && Number(rows[index][4]) <= Number(rows[index][2]));
        }
        Assert.Equal(0, rows[0][0].GetInt64() % 900_000);
        Assert.Equal(rows[0][0].GetInt64() + 899_999, rows[0][6].GetInt64());
    }

    [Fact]
    public async Task A_past_candle_is_the_same_whenever_and_however_it_is_asked_for()
    {
        const string span = "startTime=1700000100000&endTime=1700003700000";
        var all = (await GetAsync($"/api/v3/klines?symbol=BTCUSDT&interval=5m&{span}")).EnumerateArray().ToList();
        Assert.Equal(1_700_000_100_000, all[0][0].GetInt64());
        Assert.Equal(13, all.Count);     // both ends included: one hour of five minutes and one more
        var last = (await GetAsync("/api/v3/klines?symbol=BTCUSDT&interval=5m&endTime=1700003700000&limit=1"))[0];
        Assert.Equal(all[^1].GetRawText(), last.GetRawText());
        await using var other = await RunningSimulator.StartAsync();
        Assert.Equal(last.GetRawText(), (await other.SendAsync("GET", "/api/v3/klines?symbol=BTCUSDT&interval=5m&endTime=1700003700000&limit=1")).Json[0].GetRawText());
    }

    [Theory]
    [InlineData("1w", 4)]      // weeks open on Monday, and 1 January 1970 was a Thursday
    [InlineData("1M", -1)]
    public async Task Weeks_open_on_monday_and_months_on_their_first(string interval, int weekdayOffset)
    {
        var rows = (await GetAsync($"/api/v3/klines?symbol=BTCUSDT&interval={interval}&limit=5")).EnumerateArray().ToList();
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row =>
        {
            var open = DateTimeOffset.FromUnixTimeMilliseconds(row[0].GetInt64());
            Assert.Equal(TimeSpan.Zero, open.TimeOfDay);
            if (weekdayOffset >= 0) Assert.Equal(DayOfWeek.Monday, open.DayOfWeek);
            else Assert.Equal(1, open.Day);
        });
    }

    [Theory]
    [InlineData("/api/v3/klines?symbol=BTCUSDT&interval=7m", -1120, "Invalid interval.")]
    [InlineData("/api/v3/klines?symbol=BTCUSDT", -1102, "Mandatory parameter 'interval' was not sent, was empty/null, or malformed.")]
    [InlineData("/api/v3/depth?symbol=btcusdt", -1121, "Invalid symbol.")]
    [InlineData("/api/v3/ticker/24hr?symbols=%5B%22BTCUSDT%22,%22BTCUSDT%22%5D", -1151, "Symbol is present multiple times in the list.")]
    [InlineData("/api/v3/ticker/24hr?symbol=BTCUSDT&type=HUGE", -1139, "Invalid ticker type.")]
    [InlineData("/api/v3/time?x=1", -1104, "Not all sent parameters were read; read '0' parameter(s) but was sent '1'.")]
    [InlineData("/api/v3/depth?symbol=BTCUSDT&symbol=ETHUSDT", -1101, "Duplicate values for a parameter detected.")]
    public async Task Bad_questions_are_refused_with_the_vendors_words(string path, int code, string text) =>
        Assert.Equal((400, code, text), (await Simulator.SendAsync("GET", path)).Refusal);

    [Fact]
    public async Task Every_market_data_route_answers()
    {
        foreach (var path in (string[])["ping", "time", "exchangeInfo", "depth?symbol=BTCUSDT", "trades?symbol=BTCUSDT", "aggTrades?symbol=BTCUSDT", "uiKlines?symbol=BTCUSDT&interval=1d",
            "avgPrice?symbol=BTCUSDT", "ticker/24hr", "ticker/24hr?symbols=%5B%22BTCUSDT%22%5D&type=MINI", "ticker/price", "ticker/bookTicker?symbol=ETHBTC", "ticker?symbol=BTCUSDT&windowSize=4h", "ticker/tradingDay?symbol=BTCUSDT"])
            Assert.Equal(200, (await Simulator.SendAsync("GET", "/api/v3/" + path)).Status);
        Assert.Equal(500, (await GetAsync("/api/v3/trades?symbol=BTCUSDT")).GetArrayLength());
    }

    [Fact]
    public async Task Each_route_tells_its_weight()
    {
        Assert.Equal("5", (await Simulator.SendAsync("GET", "/api/v3/depth?symbol=BTCUSDT&limit=100")).Headers["X-MBX-USED-WEIGHT-1M"]);
        Assert.Equal("255", (await Simulator.SendAsync("GET", "/api/v3/depth?symbol=BTCUSDT&limit=5000")).Headers["X-MBX-USED-WEIGHT-1M"]);
        Assert.Equal("335", (await Simulator.SendAsync("GET", "/api/v3/ticker/24hr")).Headers["X-MBX-USED-WEIGHT-1M"]);
    }

    [Fact]
    public async Task An_unknown_path_gets_the_vendors_404()
    {
        var answer = await Simulator.SendAsync("GET", "/sapi/v1/margin/unknown");
        Assert.Equal((404, "Not Found", "/sapi/v1/margin/unknown"), (answer.Status, answer.Text("error"), answer.Text("path")));
    }

    [Fact]
    public async Task Limits_refuse_with_429_and_then_ban_with_418()
    {
        await Simulator.SendAsync("POST", "/_sim/binance/limits", form: """{"requestWeightPerMinute":10}""");
        Assert.Equal(200, (await Simulator.SendAsync("GET", "/api/v3/depth?symbol=BTCUSDT")).Status);
        var refused = await Simulator.SendAsync("GET", "/api/v3/depth?symbol=BTCUSDT&limit=500");
        Assert.Equal((429, -1003), (refused.Status, refused.Json.GetProperty("code").GetInt32()));
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 60);
        for (var attempt = 0; attempt < 10; attempt++) await Simulator.SendAsync("GET", "/api/v3/depth?symbol=BTCUSDT&limit=500");
        var banned = await Simulator.SendAsync("GET", "/api/v3/ping");
        Assert.Equal(418, banned.Status);
        Assert.InRange(int.Parse(banned.Headers["Retry-After"], CultureInfo.InvariantCulture), 60, 120);
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        var answer = await Simulator.SendAsync("GET", path);
        Assert.Equal(200, answer.Status);
        return answer.Json;
    }

    private static decimal Number(JsonElement text) => decimal.Parse(text.GetString() ?? "", CultureInfo.InvariantCulture);
}

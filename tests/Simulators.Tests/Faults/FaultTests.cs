using Acinaces.Testing;

namespace Acinaces.Simulators.Tests.Faults;

[Requirement("BE-7.3.1")]
public sealed class FaultTests : IAsyncLifetime
{
    private const string Order = "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.5&price=40000";
    private RunningSimulator? _simulator;

    private RunningSimulator Simulator => _simulator ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _simulator = await RunningSimulator.StartAsync();

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();

    [Fact]
    public async Task A_dropped_reply_leaves_an_executed_order_behind()
    {
        await PlanAsync("""{"venue":"binance","operation":"order.place","kind":"dropReplyAfterExecution","match":{"newClientOrderId":"lost"}}""");
        Assert.Equal(200, (await PlaceAsync("other")).Status);                                  // not meant by the fault
        await Assert.ThrowsAsync<HttpRequestException>(() => PlaceAsync("lost"));
        Assert.Equal("NEW", (await Simulator.SignedAsync("GET", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=lost")).Text("status"));
        Assert.Equal(1, (await Simulator.SendAsync("GET", "/_sim/binance/orders?clientOrderId=lost")).Json.GetArrayLength());
        Assert.Equal(200, (await PlaceAsync("after")).Status);
    }

    [Fact]
    public async Task A_request_dropped_before_execution_leaves_nothing_behind()
    {
        await PlanAsync("""{"venue":"binance","operation":"order.place","kind":"dropBeforeExecution"}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => PlaceAsync("never"));
        Assert.Equal((400, -2013, "Order does not exist."), (await Simulator.SignedAsync("GET", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=never")).Refusal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task An_error_may_come_before_or_after_the_execution(bool after, int orders)
    {
        await PlanAsync($$"""{"venue":"binance","operation":"order.place","kind":"error","status":503,"code":-1007,"message":"Timeout","afterExecution":{{(after ? "true" : "false")}}}""");
        Assert.Equal((503, -1007, "Timeout"), (await PlaceAsync("unclear")).Refusal);
        Assert.Equal(orders, (await Simulator.SendAsync("GET", "/_sim/binance/orders?clientOrderId=unclear")).Json.GetArrayLength());
    }

    [Fact]
    public async Task A_delay_holds_the_request_back_as_often_as_asked()
    {
        await PlanAsync("""{"venue":"binance","operation":"ping","kind":"delay","milliseconds":300,"count":2}""");
        Assert.True(await MillisecondsOfPingAsync() >= 295);
        Assert.True(await MillisecondsOfPingAsync() >= 295);
        Assert.Equal(0, (await Simulator.SendAsync("GET", "/_sim/faults")).Json.GetArrayLength());
    }

    [Fact]
    public async Task A_skewed_clock_refuses_requests_until_the_client_follows_it()
    {
        await PlanAsync("""{"venue":"binance","kind":"clockSkew","milliseconds":-5000}""");
        Assert.Equal((400, -1021, "Timestamp for this request was 1000ms ahead of the server's time."), (await PlaceAsync("early")).Refusal);
        Assert.InRange((await Simulator.SendAsync("GET", "/api/v3/time")).Number("serverTime"), RunningSimulator.NowMs - 5_500, RunningSimulator.NowMs - 4_500);
        await Simulator.SendAsync("DELETE", "/_sim/faults");
        Assert.Equal(200, (await PlaceAsync("right")).Status);
    }

    [Fact]
    public async Task A_ban_holds_for_everything()
    {
        await PlanAsync("""{"venue":"binance","kind":"ban","milliseconds":60000}""");
        Assert.Equal(418, (await Simulator.SendAsync("GET", "/api/v3/ping")).Status);
    }

    [Fact]
    public async Task A_disconnect_breaks_every_socket()
    {
        using var socket = await Simulator.ConnectAsync("/ws/btcusdt@trade");
        // The handshake ends before the simulator knows the socket; an answer over it proves that it does.
        await socket.SendAsync("""{"method":"LIST_SUBSCRIPTIONS","params":[],"id":7}""");
        await socket.ReceiveAsync(message => message.TryGetProperty("id", out _));
        await PlanAsync("""{"venue":"binance","kind":"disconnect"}""");
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"venue":"mars","kind":"delay"}""")]
    [InlineData("""{"venue":"binance","kind":"delay","operation":"order.dance"}""")]
    [InlineData("""{"venue":"binance","kind":"earthquake"}""")]
    [InlineData("""{"venue":"binance","kind":"delay","unknownField":1}""")]
    [InlineData("{")]
    public async Task A_fault_that_makes_no_sense_is_refused(string fault) =>
        Assert.Equal(400, (await Simulator.SendAsync("POST", "/_sim/faults", form: fault)).Status);

    private async Task PlanAsync(string fault) => Assert.Equal(201, (await Simulator.SendAsync("POST", "/_sim/faults", form: fault)).Status);

    private Task<Answer> PlaceAsync(string clientId) => Simulator.SignedAsync("POST", "/api/v3/order", Order + "&newClientOrderId=" + clientId);

    private async Task<double> MillisecondsOfPingAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        await Simulator.SendAsync("GET", "/api/v3/ping");
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }
}

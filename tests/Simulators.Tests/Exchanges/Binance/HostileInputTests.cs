using Acinaces.Simulators.Exchanges.Binance;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Simulators.Tests.Exchanges.Binance;

/// <summary>Whatever is sent, the venue answers with its own words and never with a server error. The seed is fixed.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] Values =
    [
        "", "0", "1", "-1", "1e9", "9223372036854775807", "99999999999999999999", "0.00000001", "1.", ".5", "%00", "%F0%9F%98%80", "%", "NaN", "null", "true", "BTCUSDT", "ETHBTC", "BUY", "SELL",
        "LIMIT", "MARKET", "STOP_LOSS_LIMIT", "GTC", "FOK", "40000", "0.5", "1m", "1M", "1w", "%5B%22BTCUSDT%22%5D", "%5B1%5D", "%5B", "FULL", "MINI", "-12:00", "14:01", "4h", "ALLOW_FAILURE", "DECREMENT", "1700000000000",
    ];

    [Fact]
    public async Task No_request_brings_the_venue_down()
    {
        await using var simulator = await RunningSimulator.StartAsync(hasMarketMakers: true);
        var answered = 0;
        foreach (var (operation, fields) in Requests.Sample(1_500, new Rnd(20_261_122UL, 9UL), 20))
        {
            var isSigned = operation.Security is BinanceSecurity.Trade or BinanceSecurity.UserData;
            var answer = isSigned
                ? await simulator.SignedAsync(operation.Method, operation.Path, fields)
                : await simulator.SendAsync(operation.Method, $"{operation.Path}?{fields}", SandboxKey.Key);
            Assert.True(answer.Status < 500, $"{operation.Method} {operation.Path}?{fields} gave {answer.Status}");
            if (answer.Status == 200) answered++;
            else Assert.True(answer.Json.GetProperty("code").GetInt32() < 0);
        }
        Assert.InRange(answered, 100, 1_400);   // neither all refused at the door nor all let through
    }

    private static Gen<(BinanceOperation Operation, string Fields)> Requests =>
        from operation in Gen.Elements(BinanceOperations.All.ToArray())
        from values in Gen.Elements(Values).ArrayOf(operation.Known.Count)
        from isSent in Gen.Frequency((2, Gen.Constant(true)), (1, Gen.Constant(false))).ArrayOf(operation.Known.Count)
        select (operation, string.Join('&', operation.Known.Where(name => name is not ("apiKey" or "timestamp" or "signature" or "recvWindow")).Select((name, index) => (name, index))
            .Where(row => row.name == "symbol" || isSent[row.index]).Select(row => $"{row.name}={(row.name == "symbol" && row.index % 2 == 0 ? "BTCUSDT" : values[row.index])}")));
}

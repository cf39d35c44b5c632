using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Acinaces.Benchmarks.Http;
using Acinaces.Benchmarks.Processes;
using Acinaces.Benchmarks.Reporting;

namespace Acinaces.Benchmarks.OrderPath;

/// <summary>A trader's client over one connection: places market orders and checks that each comes back filled.</summary>
internal sealed class OrderClient(RunningSystem system, string name) : IDisposable
{
    private readonly KeepAliveConnection _connection = new();
    private int _sent;

    public Latencies Latencies { get; } = new();

    /// <summary>Answers that were not a filled order, by what they were.</summary>
    public Dictionary<string, int> Failures { get; } = new(StringComparer.Ordinal);

    public Task ConnectAsync(CancellationToken cancellationToken) => _connection.ConnectAsync(system.Api.Host, system.Api.Port, cancellationToken);

    public async Task RunAsync(Stopwatch watch, TimeSpan length, CancellationToken cancellationToken)
    {
        while (watch.Elapsed < length) await PlaceAsync(cancellationToken);
    }

    public async Task PlaceAsync(CancellationToken cancellationToken)
    {
        var request = Request($"{name}-{_sent++}");
        var begun = Stopwatch.GetTimestamp();
        var (status, body) = await _connection.SendAsync(request, cancellationToken);
        Latencies.Add(Stopwatch.GetTimestamp() - begun);
        var outcome = status is 200 or 201 && body.Span.IndexOf("\"FILLED\""u8) >= 0 ? null : $"{status} {Describe(body)}";
        if (outcome is not null) Failures[outcome] = Failures.GetValueOrDefault(outcome) + 1;
    }

    public void Dispose() => _connection.Dispose();

    private byte[] Request(string idempotencyKey)
    {
        var body = $$"""{"strategyId":"benchmark","assetId":"BTCUSDT","exchangeId":"BINANCE","side":"BUY","orderType":"MARKET","quantity":"0.001","timeInForce":"IOC","idempotencyKey":"{{idempotencyKey}}"}""";
        return Encoding.ASCII.GetBytes($"POST /exchange-orders HTTP/1.1\r\nHost: {system.Api.Authority}\r\nContent-Type: application/json\r\nx-api-key: {system.ApiKey}\r\n" +
            $"Authorization: Bearer {system.Token}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private static string Describe(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("code", out var code) ? $"{code}" : json.RootElement.TryGetProperty("status", out var status) ? $"{status}" : "?";
        }
        catch (JsonException)
        {
            return "not JSON";
        }
    }
}

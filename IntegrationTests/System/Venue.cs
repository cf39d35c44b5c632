using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Acinaces.IntegrationTests.System;

/// <summary>What the simulated exchange really saw, and the faults it can be given.</summary>
public sealed class Venue(RunningSystem system) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = system.Simulators };

    public void Dispose() => _http.Dispose();

    public async Task AddFaultAsync(object fault, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync("/_sim/faults", fault, cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>How many orders the sandbox account has ever placed.</summary>
    public async Task<int> CountOrdersAsync(CancellationToken cancellationToken) =>
        (await _http.GetFromJsonAsync<JsonElement>("/_sim/binance/orders?apiKey=sandbox-demo-key", cancellationToken)).GetArrayLength();

    /// <summary>A price at which a buy order rests without being taken, on the symbol's tick.</summary>
    public async Task<string> PriceFarBelowAsync(string symbol, CancellationToken cancellationToken)
    {
        var ticker = await _http.GetFromJsonAsync<JsonElement>($"/binance/api/v3/ticker/price?symbol={symbol}", cancellationToken);
        var price = decimal.Parse(ticker.GetProperty("price").GetString()!, CultureInfo.InvariantCulture);
        return decimal.Floor(price * 0.9m).ToString(CultureInfo.InvariantCulture);
    }
}

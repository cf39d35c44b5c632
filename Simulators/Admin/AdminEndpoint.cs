using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Simulators.Exchanges.Binance;
using Acinaces.Simulators.Faults;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Simulators.Admin;

/// <summary>The simulators' own interface: accounts, views for tests, limits and faults.</summary>
internal sealed class AdminEndpoint(BinanceVenue binance, FaultPlan faults)
{
    private readonly BinanceAdmin _binance = new(binance);
    private readonly FaultAdmin _faults = new(faults, binance);

    public async Task HandleAsync(HttpContext context, string path)
    {
        try
        {
            await RouteAsync(context, path);
        }
        catch (Exception refused) when (refused is ArgumentException or JsonException)
        {
            await JsonAnswer.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "invalid_request", refused.Message);
        }
    }

    private async Task RouteAsync(HttpContext context, string path)
    {
        switch (context.Request.Method, path)
        {
            case ("GET", "/health"):
                await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, WriteHealth);
                break;
            case ("POST", "/binance/accounts"):
                await _binance.OpenAccountAsync(context, await ReadAsync(context, SimulatorJson.Default.AccountRequest));
                break;
            case ("GET", "/binance/accounts"):
                await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, _binance.WriteAccounts);
                break;
            case ("GET", "/binance/orders"):
                await _binance.WriteOrdersAsync(context);
                break;
            case ("POST", "/binance/limits"):
                await _binance.SetLimitsAsync(context, await ReadAsync(context, SimulatorJson.Default.LimitRequest));
                break;
            case ("GET", "/faults"):
                await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, _faults.WriteWaiting);
                break;
            case ("POST", "/faults"):
                await _faults.AddAsync(context, await ReadAsync(context, SimulatorJson.Default.Fault));
                break;
            case ("DELETE", "/faults"):
                await _faults.ClearAsync(context);
                break;
            default:
                await JsonAnswer.WriteErrorAsync(context, StatusCodes.Status404NotFound, "not_found", $"{context.Request.Method} /_sim{path} is not served.");
                break;
        }
    }

    private static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type) =>
        await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted) ?? throw new ArgumentException("The body is empty.");

    private void WriteHealth(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("status"u8, "healthy"u8);
        json.WriteNumber("timeMs"u8, binance.NowMs);
        json.WriteNumber("binanceSymbols"u8, binance.Market.Symbols.Count);
        json.WriteEndObject();
    }
}

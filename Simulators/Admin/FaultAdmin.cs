using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance;
using Acinaces.Simulators.Faults;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Simulators.Admin;

/// <summary>Plans faults, and sets off at once those that wait for no request.</summary>
internal sealed class FaultAdmin(FaultPlan plan, BinanceVenue binance)
{
    public Task AddAsync(HttpContext context, Fault fault)
    {
        if (fault.Venue != BinanceVenue.Name) throw new ArgumentException($"venue '{fault.Venue}' is not simulated.");
        if (fault.Operation != "*" && !BinanceOperations.All.Any(operation => operation.Name == fault.Operation)) throw new ArgumentException($"operation '{fault.Operation}' is unknown.");
        if (fault.Count < 1) throw new ArgumentException("count is at least 1.");
        switch (fault.Kind)
        {
            case FaultKind.ClockSkew:
                binance.Skew(fault.Milliseconds);
                break;
            case FaultKind.Ban:
                if (fault.Milliseconds <= 0) throw new ArgumentException("A ban needs milliseconds.");
                binance.RequestLimits.Ban(context.Connection.RemoteIpAddress?.ToString() ?? "local", binance.NowMs, fault.Milliseconds);
                break;
            case FaultKind.Disconnect:
                binance.Sockets.BreakAll();
                break;
            default:
                plan.Add(fault);
                break;
        }
        return JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, WriteWaiting);
    }

    public Task ClearAsync(HttpContext context)
    {
        plan.Clear();
        binance.Skew(0);
        binance.RequestLimits.Reset();
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, WriteWaiting);
    }

    public void WriteWaiting(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var (fault, left) in plan.Waiting)
        {
            json.WriteStartObject();
            json.WriteString("venue"u8, fault.Venue);
            json.WriteString("operation"u8, fault.Operation);
            json.WriteString("kind"u8, JsonNamingPolicy.CamelCase.ConvertName(fault.Kind.ToString()));
            json.WriteNumber("left"u8, left);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

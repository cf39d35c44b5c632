using System.Buffers;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Limits;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Exchanges.Binance.Sockets;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Faults;

namespace Acinaces.Simulators.Exchanges.Binance.SocketApi;

/// <summary>One connection to the WebSocket API: requests in, answers and user events out.</summary>
internal sealed class ApiSession(BinanceVenue venue, FaultPlan faults, BinanceSocket socket, string address, bool hidesLimits)
{
    private readonly SessionState _state = new(venue, socket);

    public void End() => _state.EndSubscriptions();

    public async Task<bool> HandleAsync(ReadOnlyMemory<byte> message)
    {
        var request = new ApiRequest("null", "", new Parameters());
        var body = new ArrayBufferWriter<byte>(1_024);
        BinanceException? refused = null;
        OrderCount? orders = null;
        Fault? fault = null;
        try
        {
            request = ApiRequest.Read(message);
            fault = faults.IsEmpty ? null : faults.Take(BinanceVenue.Name, request.Method, request.Parameters.All);
            if (fault is { Kind: FaultKind.Delay }) await Task.Delay(fault.Delay);
            if (fault is { Kind: FaultKind.DropBeforeExecution }) return Break();
            if (fault is { Kind: FaultKind.Error, AfterExecution: false }) throw fault.ToException();
            orders = Execute(request, body);
            if (fault is { Kind: FaultKind.DropReplyAfterExecution }) return Break();
            if (fault is { Kind: FaultKind.Error }) throw fault.ToException();
        }
        catch (BinanceException refusal)
        {
            refused = refusal;
        }
        Answer(request, body, refused, orders);
        return true;
    }

    private bool Break()
    {
        socket.Break();
        return true;
    }

    private OrderCount? Execute(ApiRequest request, ArrayBufferWriter<byte> body)
    {
        var nowMs = venue.NowMs;
        using var json = new Utf8JsonWriter(body);
        if (BinanceOperations.Find(request.Method) is not { } operation)
        {
            venue.RequestLimits.Charge(address, 2, nowMs);
            request.Parameters.Drop("returnRateLimits");
            using (venue.Market.Enter()) _state.Execute(request, json);
            return null;
        }
        venue.RequestLimits.Charge(address, operation.IsFreeOnSuccess ? 0 : operation.Weight(request.Parameters), nowMs);
        var signed = request.SignedText;
        request.Parameters.Drop("returnRateLimits");
        request.Parameters.RequireOnly(operation.Known);
        var key = Authenticate(operation.Security, request.Parameters, signed);
        using (venue.Market.Enter())
        {
            var call = new BinanceCall(venue, request.Parameters, key, address, json);
            operation.Invoke(call);
            return call.OrderCount;
        }
    }

    // Who has logged on need not sign, but may.
    private ApiKey? Authenticate(BinanceSecurity security, Parameters parameters, string signed)
    {
        if (security == BinanceSecurity.None) return null;
        if (_state.LoggedOn is not { } known || parameters.Has("signature"))
            return Authentication.Require(venue, security, parameters.RequireText("apiKey"), parameters, signed);
        if (security != BinanceSecurity.Key) Authentication.RequireTime(parameters, venue.NowMs);
        return Authentication.RequireKey(venue, security, known.Key);
    }

    private void Answer(ApiRequest request, ArrayBufferWriter<byte> body, BinanceException? refused, OrderCount? orders)
    {
        var buffer = new ArrayBufferWriter<byte>(body.WrittenCount + 256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("id"u8);
            json.WriteRawValue(request.RawId);
            json.WriteNumber("status"u8, refused?.Status ?? 200);
            if (refused is null)
            {
                json.WritePropertyName("result"u8);
                json.WriteRawValue(body.WrittenSpan, skipInputValidation: true);
            }
            else
            {
                json.WritePropertyName("error"u8);
                ErrorJson.Write(json, refused);
            }
            if (!hidesLimits && !request.HidesLimits) WriteLimits(json, orders);
            json.WriteEndObject();
        }
        socket.Send(buffer.WrittenMemory);
    }

    private void WriteLimits(Utf8JsonWriter json, OrderCount? orders)
    {
        var settings = venue.RequestLimits.Settings;
        json.WriteStartArray("rateLimits"u8);
        if (orders is { } count)
        {
            RateLimitJson.Write(json, "ORDERS"u8, "SECOND"u8, 10, settings.OrdersPerTenSeconds, count.TenSeconds);
            RateLimitJson.Write(json, "ORDERS"u8, "DAY"u8, 1, settings.OrdersPerDay, count.Day);
        }
        RateLimitJson.Write(json, "REQUEST_WEIGHT"u8, "MINUTE"u8, 1, settings.RequestWeightPerMinute, venue.RequestLimits.UsedBy(address, venue.NowMs));
        json.WriteEndArray();
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Limits;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Simulators.Exchanges.Binance.Rest;

/// <summary>What goes back to the caller: body, status and the headers that tell used limits.</summary>
internal sealed class RestAnswer(string address)
{
    public const string JsonType = "application/json;charset=UTF-8";

    public string Address { get; } = address;

    public ArrayBufferWriter<byte> Body { get; } = new(1_024);

    public int UsedWeight { get; set; }

    /// <summary>Past the limits, so that a failure costs its weight.</summary>
    public bool WasLetIn { get; set; }

    public OrderCount? OrderCount { get; set; }

    private int _status = StatusCodes.Status200OK;
    private int? _retryAfterSeconds;

    public void Refuse(BinanceException refused)
    {
        (_status, _retryAfterSeconds, OrderCount) = (refused.Status, refused.RetryAfterSeconds, null);
        Body.ResetWrittenCount();
        using var json = new Utf8JsonWriter(Body);
        ErrorJson.Write(json, refused);
    }

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = _status;
        response.ContentType = JsonType;
        response.ContentLength = Body.WrittenCount;
        var used = UsedWeight.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-MBX-USED-WEIGHT"] = used;
        response.Headers["X-MBX-USED-WEIGHT-1M"] = used;
        if (OrderCount is { } count)
        {
            response.Headers["X-MBX-ORDER-COUNT-10S"] = count.TenSeconds.ToString(CultureInfo.InvariantCulture);
            response.Headers["X-MBX-ORDER-COUNT-1D"] = count.Day.ToString(CultureInfo.InvariantCulture);
        }
        if (_retryAfterSeconds is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.BodyWriter.WriteAsync(Body.WrittenMemory, context.RequestAborted);
    }
}

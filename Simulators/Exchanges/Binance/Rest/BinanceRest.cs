using System.Text;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acinaces.Simulators.Exchanges.Binance.Rest;

/// <summary>The venue's REST interface: limits, faults, authentication, operation, answer.</summary>
internal sealed class BinanceRest(BinanceVenue venue, FaultPlan faults, ILogger<BinanceRest> log)
{
    private const int MaxBodyBytes = 64 * 1_024;
    private const string KeyHeader = "X-MBX-APIKEY";

    /// <param name="path">The path under the venue's base address.</param>
    public async Task HandleAsync(HttpContext context, string path)
    {
        var request = context.Request;
        if (BinanceOperations.Find(request.Method, path) is not { } operation)
        {
            RestLog.UnknownPath(log, BinanceVenue.Name, request.Method, path);
            await WriteNotFoundAsync(context, path);
            return;
        }
        var query = request.QueryString.Value is { Length: > 1 } raw ? raw[1..] : "";
        var body = request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0 ? await ReadBodyAsync(context) : "";
        var parameters = new Parameters();
        var answer = new RestAnswer(context.Connection.RemoteIpAddress?.ToString() ?? "local");
        var fault = default(Fault);
        try
        {
            ReadParameters(request, query, body, parameters);
            fault = faults.IsEmpty ? null : faults.Take(BinanceVenue.Name, operation.Name, parameters.All);
            if (fault is { Kind: FaultKind.Delay }) await Task.Delay(fault.Delay, context.RequestAborted);
            if (fault is { Kind: FaultKind.DropBeforeExecution })
            {
                context.Abort();
                return;
            }
            if (fault is { Kind: FaultKind.Error, AfterExecution: false }) throw fault.ToException();
            Execute(operation, parameters, request, query, body, answer);
            if (fault is { Kind: FaultKind.Error }) throw fault.ToException();
        }
        catch (BinanceException refused)
        {
            answer.Refuse(refused);
            answer.UsedWeight = operation.IsFreeOnSuccess && answer.WasLetIn
                ? venue.RequestLimits.ChargeFailure(answer.Address, operation.Weight(parameters), venue.NowMs)
                : venue.RequestLimits.UsedBy(answer.Address, venue.NowMs);
        }
        if (fault is { Kind: FaultKind.DropReplyAfterExecution }) context.Abort();
        else await answer.SendAsync(context);
    }

    private static void ReadParameters(HttpRequest request, string query, string body, Parameters parameters)
    {
        FormReader.Read(query, parameters, isBody: false);
        if (body.Length > 0 && request.Method != HttpMethods.Get) FormReader.Read(body, parameters, isBody: true);
        // The venue can answer in microseconds; this one says so instead of answering in milliseconds.
        if (request.Headers.TryGetValue("X-MBX-TIME-UNIT", out var unit) && unit.ToString() is not ("MILLISECOND" or "millisecond")) throw BinanceErrors.BadTimeUnit();
    }

    private void Execute(BinanceOperation operation, Parameters parameters, HttpRequest request, string query, string body, RestAnswer answer)
    {
        answer.UsedWeight = venue.RequestLimits.Charge(answer.Address, operation.IsFreeOnSuccess ? 0 : operation.Weight(parameters), venue.NowMs);
        answer.WasLetIn = true;
        parameters.RequireOnly(operation.Known);
        var signed = operation.Security is BinanceSecurity.Trade or BinanceSecurity.UserData ? FormReader.SignedText(query, body) : "";
        var key = Authentication.Require(venue, operation.Security, request.Headers[KeyHeader], parameters, signed);
        using (var json = new Utf8JsonWriter(answer.Body))
        using (venue.Market.Enter())
        {
            var call = new BinanceCall(venue, parameters, key, answer.Address, json);
            operation.Invoke(call);
            answer.OrderCount = call.OrderCount;
        }
    }

    private static async Task<string> ReadBodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaxBodyBytes) throw new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge);
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    private Task WriteNotFoundAsync(HttpContext context, string path)
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteNumber("timestamp"u8, venue.NowMs);
            json.WriteNumber("status"u8, StatusCodes.Status404NotFound);
            json.WriteString("error"u8, "Not Found"u8);
            json.WriteString("message"u8, "No message available"u8);
            json.WriteString("path"u8, path);
            json.WriteEndObject();
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = RestAnswer.JsonType;
        return context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted).AsTask();
    }
}

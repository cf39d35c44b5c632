using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance;
using Acinaces.Simulators.Exchanges.Binance.Limits;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Matching;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Simulators.Admin;

/// <summary>Accounts, orders and limits of one venue, seen from outside of it.</summary>
internal sealed class BinanceAdmin(BinanceVenue venue)
{
    public Task OpenAccountAsync(HttpContext context, AccountRequest request)
    {
        if (string.IsNullOrEmpty(request.ApiKey)) throw new ArgumentException("apiKey is required.");
        if (request.Balances.Values.Any(amount => amount is < 0m or > 1_000_000_000_000m)) throw new ArgumentException("A balance is not within 0 and 1000000000000.");
        bool isNew;
        using (venue.Market.Enter()) isNew = venue.Open(new KeyRegistration(request.ApiKey, request.ApiSecret, request.PublicKey, request.Permissions), request.Balances);
        return JsonAnswer.WriteAsync(context, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, json => WriteAccount(json, request.ApiKey));
    }

    public void WriteAccounts(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var key in venue.Keys.OrderBy(key => key.Key, StringComparer.Ordinal)) WriteAccount(json, key.Key);
        json.WriteEndArray();
    }

    /// <summary>All orders that arrived, or those with one client order id, over all accounts and symbols.</summary>
    public Task WriteOrdersAsync(HttpContext context)
    {
        string? wanted = context.Request.Query["clientOrderId"];
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartArray();
            using (venue.Market.Enter())
                foreach (var (key, order) in AllOrders().Where(row => wanted is null || row.Order.Command.ClientOrderId == wanted || row.Order.ClientOrderId == wanted))
                {
                    json.WriteStartObject();
                    json.WriteString("apiKey"u8, key);
                    json.WritePropertyName("order"u8);
                    OrderJson.WriteStatus(json, order);
                    json.WriteEndObject();
                }
            json.WriteEndArray();
        });
    }

    public Task SetLimitsAsync(HttpContext context, LimitRequest request)
    {
        var start = request.Vendor ? LimitSettings.Vendor : venue.RequestLimits.Settings;
        var settings = start with
        {
            RequestWeightPerMinute = request.RequestWeightPerMinute ?? start.RequestWeightPerMinute,
            OrdersPerTenSeconds = request.OrdersPerTenSeconds ?? start.OrdersPerTenSeconds,
            OrdersPerDay = request.OrdersPerDay ?? start.OrdersPerDay,
        };
        venue.RequestLimits.Settings = settings;
        venue.RequestLimits.Reset();
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("requestWeightPerMinute"u8, settings.RequestWeightPerMinute);
            json.WriteNumber("ordersPerTenSeconds"u8, settings.OrdersPerTenSeconds);
            json.WriteNumber("ordersPerDay"u8, settings.OrdersPerDay);
            json.WriteEndObject();
        });
    }

    private IEnumerable<(string Key, Order Order)> AllOrders() =>
        from key in venue.Keys from symbol in venue.Market.Symbols from order in symbol.HistoryOf(key.Account).Orders select (key.Key, order);

    private void WriteAccount(Utf8JsonWriter json, string apiKey)
    {
        if (venue.FindKey(apiKey) is not { } key) return;
        json.WriteStartObject();
        json.WriteString("apiKey"u8, key.Key);
        json.WriteBoolean("mayWithdraw"u8, key.Permissions.Withdrawals);
        json.WriteStartObject("balances"u8);
        using (venue.Market.Enter())
            foreach (var balance in key.Account.Balances)
            {
                json.WriteStartObject(balance.Asset);
                json.WriteAmount("free"u8, balance.Free);
                json.WriteAmount("locked"u8, balance.Locked);
                json.WriteEndObject();
            }
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

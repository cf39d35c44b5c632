using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Lists limits, symbols and their filters.</summary>
internal static class GetExchangeInfo
{
    public static BinanceOperation Operation { get; } =
        new("exchangeInfo", "GET", "/api/v3/exchangeInfo", BinanceSecurity.None, "symbol symbols permissions showPermissionSets symbolStatus", Invoke) { Weight = _ => 20 };

    private static void Invoke(BinanceCall call)
    {
        var status = call.Parameters.Text("symbolStatus");
        if (status is not (null or "TRADING" or "HALT" or "BREAK")) throw BinanceErrors.InvalidData("symbolStatus");
        if (status is not null && SymbolSelection.CountOf(call.Parameters) > 0) throw BinanceErrors.BadCombination();
        var selection = SymbolSelection.Read(call);
        var showsSets = call.Parameters.Flag("showPermissionSets", true);
        var (json, settings) = (call.Json, call.Venue.RequestLimits.Settings);
        json.WriteStartObject();
        json.WriteString("timezone"u8, "UTC"u8);
        json.WriteNumber("serverTime"u8, call.NowMs);
        json.WriteStartArray("rateLimits"u8);
        RateLimitJson.Write(json, "REQUEST_WEIGHT"u8, "MINUTE"u8, 1, settings.RequestWeightPerMinute, null);
        RateLimitJson.Write(json, "ORDERS"u8, "SECOND"u8, 10, settings.OrdersPerTenSeconds, null);
        RateLimitJson.Write(json, "ORDERS"u8, "DAY"u8, 1, settings.OrdersPerDay, null);
        RateLimitJson.Write(json, "RAW_REQUESTS"u8, "MINUTE"u8, 5, settings.RawRequestsPerFiveMinutes, null);
        json.WriteEndArray();
        json.WriteStartArray("exchangeFilters"u8);
        json.WriteEndArray();
        json.WriteStartArray("symbols"u8);
        // Every symbol trades all the time, so any other state selects none.
        if (status is null or "TRADING")
            foreach (var symbol in selection.Symbols) WriteSymbol(json, symbol, showsSets);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSymbol(Utf8JsonWriter json, SymbolMarket symbol, bool showsSets)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, symbol.Symbol);
        json.WriteString("status"u8, "TRADING"u8);
        json.WriteString("baseAsset"u8, symbol.Rules.BaseAsset);
        json.WriteNumber("baseAssetPrecision"u8, SymbolRules.AmountDecimals);
        json.WriteString("quoteAsset"u8, symbol.Rules.QuoteAsset);
        json.WriteNumber("quotePrecision"u8, SymbolRules.AmountDecimals);
        json.WriteNumber("quoteAssetPrecision"u8, SymbolRules.AmountDecimals);
        json.WriteNumber("baseCommissionPrecision"u8, SymbolRules.AmountDecimals);
        json.WriteNumber("quoteCommissionPrecision"u8, SymbolRules.AmountDecimals);
        WriteWords(json, "orderTypes"u8, Words.OrderTypes);
        foreach (var (name, value) in Abilities) json.WriteBoolean(name, value);
        json.WriteStartArray("filters"u8);
        foreach (var filter in symbol.Rules.Filters) FilterJson.Write(json, filter);
        json.WriteEndArray();
        WriteWords(json, "permissions"u8, []);
        json.WriteStartArray("permissionSets"u8);
        if (showsSets)
        {
            json.WriteStartArray();
            json.WriteStringValue("SPOT"u8);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteString("defaultSelfTradePreventionMode"u8, Words.Of(SelfTradePrevention.ExpireMaker));
        WriteWords(json, "allowedSelfTradePreventionModes"u8, Words.SelfTradePreventions);
        json.WriteEndObject();
    }

    private static readonly (string Name, bool Value)[] Abilities =
    [
        ("icebergAllowed", true), ("ocoAllowed", true), ("otoAllowed", true), ("opoAllowed", false), ("quoteOrderQtyMarketAllowed", true),
        ("allowTrailingStop", true), ("cancelReplaceAllowed", true), ("amendAllowed", true), ("pegInstructionsAllowed", false),
        ("isSpotTradingAllowed", true), ("isMarginTradingAllowed", false),
    ];

    private static void WriteWords(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}

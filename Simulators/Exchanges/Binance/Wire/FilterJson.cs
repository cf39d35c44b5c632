using System.Text.Json;
using Acinaces.Simulators.Matching.Filters;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>Filters as the exchange information lists them.</summary>
internal static class FilterJson
{
    public static void Write(Utf8JsonWriter json, SymbolFilter filter)
    {
        json.WriteStartObject();
        json.WriteString("filterType"u8, filter.Name);
        switch (filter)
        {
            case PriceFilter price:
                WriteAmounts(json, ("minPrice", price.MinPrice), ("maxPrice", price.MaxPrice), ("tickSize", price.TickSize));
                break;
            case PercentPrice percent:
                WriteAmounts(json, ("multiplierUp", percent.MultiplierUp), ("multiplierDown", percent.MultiplierDown));
                json.WriteNumber("avgPriceMins"u8, percent.AveragePriceMinutes);
                break;
            case PercentPriceBySide percent:
                WriteAmounts(json, ("bidMultiplierUp", percent.BidMultiplierUp), ("bidMultiplierDown", percent.BidMultiplierDown),
                    ("askMultiplierUp", percent.AskMultiplierUp), ("askMultiplierDown", percent.AskMultiplierDown));
                json.WriteNumber("avgPriceMins"u8, percent.AveragePriceMinutes);
                break;
            case LotSize lot:
                WriteAmounts(json, ("minQty", lot.MinQuantity), ("maxQty", lot.MaxQuantity), ("stepSize", lot.StepSize));
                break;
            case MarketLotSize lot:
                WriteAmounts(json, ("minQty", lot.MinQuantity), ("maxQty", lot.MaxQuantity), ("stepSize", lot.StepSize));
                break;
            default:
                WriteValuesAndCounts(json, filter);
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteValuesAndCounts(Utf8JsonWriter json, SymbolFilter filter)
    {
        switch (filter)
        {
            case MinNotional notional:
                WriteAmounts(json, ("minNotional", notional.Minimum));
                json.WriteBoolean("applyToMarket"u8, notional.ApplyToMarket);
                json.WriteNumber("avgPriceMins"u8, notional.AveragePriceMinutes);
                break;
            case Notional notional:
                WriteAmounts(json, ("minNotional", notional.Minimum));
                json.WriteBoolean("applyMinToMarket"u8, notional.ApplyMinToMarket);
                WriteAmounts(json, ("maxNotional", notional.Maximum));
                json.WriteBoolean("applyMaxToMarket"u8, notional.ApplyMaxToMarket);
                json.WriteNumber("avgPriceMins"u8, notional.AveragePriceMinutes);
                break;
            case MaxPosition position:
                WriteAmounts(json, ("maxPosition", position.Maximum));
                break;
            case IcebergParts parts:
                json.WriteNumber("limit"u8, parts.Maximum);
                break;
            case MaxNumOrders count:
                json.WriteNumber("maxNumOrders"u8, count.Maximum);
                break;
            case MaxNumAlgoOrders count:
                json.WriteNumber("maxNumAlgoOrders"u8, count.Maximum);
                break;
            case MaxNumOrderAmends count:
                json.WriteNumber("maxNumOrderAmends"u8, count.Maximum);
                break;
            case TrailingDelta delta:
                json.WriteNumber("minTrailingAboveDelta"u8, delta.MinAbove);
                json.WriteNumber("maxTrailingAboveDelta"u8, delta.MaxAbove);
                json.WriteNumber("minTrailingBelowDelta"u8, delta.MinBelow);
                json.WriteNumber("maxTrailingBelowDelta"u8, delta.MaxBelow);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(filter), filter.Name, "A filter without a wire form.");
        }
    }

    private static void WriteAmounts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, decimal Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            json.WritePropertyName(name);
            json.WriteAmountValue(value);
        }
    }
}

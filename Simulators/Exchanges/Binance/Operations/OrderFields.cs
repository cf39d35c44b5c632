using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;
using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Reads a new order from parameters and checks which fields its type needs and forbids.</summary>
internal static class OrderFields
{
    public const string Names = "symbol side type timeInForce quantity quoteOrderQty price newClientOrderId strategyId strategyType stopPrice trailingDelta "
        + "icebergQty newOrderRespType selfTradePreventionMode pegPriceType pegOffsetValue pegOffsetType";

    private const string ClientIdRange = @"^[a-zA-Z0-9-_.:/]{1,36}$";
    private const int MaxClientIdLength = 36;
    private const int MinStrategyType = 1_000_000;

    public static NewOrder Read(Parameters parameters, SymbolMarket symbol)
    {
        var side = Words.ReadSide(parameters.RequireText("side"));
        var type = Words.ReadType(parameters.RequireText("type"));
        RefuseUnsupported(parameters);
        var hasLimit = type is OrderType.Limit or OrderType.StopLossLimit or OrderType.TakeProfitLimit;
        return new NewOrder
        {
            Side = side, Type = type,
            ClientOrderId = ReadClientId(parameters, "newClientOrderId") ?? $"sim-{symbol.Symbol}-{symbol.Engine.NextOrderId}",
            TimeInForce = ReadTimeInForce(parameters, isRequired: hasLimit),
            Price = ReadPrice(parameters, isRequired: hasLimit || type == OrderType.LimitMaker),
            Quantity = ReadQuantity(parameters, type),
            QuoteQuantity = ReadQuoteQuantity(parameters, type),
            IcebergQuantity = ReadIcebergQuantity(parameters, type),
            StopPrice = ReadStopPrice(parameters, type),
            TrailingDelta = (int)Math.Min(parameters.Integer("trailingDelta") ?? 0, int.MaxValue),
            SelfTradePrevention = parameters.Text("selfTradePreventionMode") is { } mode ? Words.ReadPrevention(mode) : SelfTradePrevention.ExpireMaker,
            StrategyId = parameters.Integer("strategyId"),
            StrategyType = ReadStrategyType(parameters),
        };
    }

    /// <summary>Absent when it was not sent.</summary>
    public static string? ReadClientId(Parameters parameters, string name)
    {
        if (parameters.Text(name) is not { } id) return null;
        var isLegal = id.Length <= MaxClientIdLength && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or '/');
        return isLegal ? id : throw BinanceErrors.IllegalCharacters(parameters.NameOf(name), ClientIdRange);
    }

    private static void RefuseUnsupported(Parameters parameters)
    {
        foreach (var name in (ReadOnlySpan<string>)["pegPriceType", "pegOffsetValue", "pegOffsetType"])
            if (parameters.Has(name)) throw BinanceErrors.Rejected("Pegged orders are not supported for this symbol.");
    }

    private static TimeInForce ReadTimeInForce(Parameters parameters, bool isRequired)
    {
        if (isRequired) return Words.ReadTimeInForce(parameters.RequireText("timeInForce"));
        return parameters.Has("timeInForce") ? throw BinanceErrors.NotRequired(parameters.NameOf("timeInForce")) : TimeInForce.GoodTillCanceled;
    }

    private static decimal ReadPrice(Parameters parameters, bool isRequired)
    {
        if (isRequired) return parameters.RequireNumber("price");
        return parameters.Has("price") ? throw BinanceErrors.NotRequired(parameters.NameOf("price")) : 0m;
    }

    private static decimal ReadQuantity(Parameters parameters, OrderType type)
    {
        if (type != OrderType.Market) return Positive(parameters.RequireNumber("quantity"));
        var (hasBase, hasQuote) = (parameters.Has("quantity"), parameters.Has("quoteOrderQty"));
        if (hasBase == hasQuote) throw hasBase ? BinanceErrors.NotRequired(parameters.NameOf("quoteOrderQty")) : BinanceErrors.MandatoryOneOf(parameters.NameOf("quantity"), parameters.NameOf("quoteOrderQty"));
        return hasBase ? Positive(parameters.RequireNumber("quantity")) : 0m;
    }

    private static decimal ReadIcebergQuantity(Parameters parameters, OrderType type)
    {
        if (parameters.Number("icebergQty") is not { } shown || shown == 0m) return 0m;
        if (type.TakesAnyPrice) throw BinanceErrors.NotRequired(parameters.NameOf("icebergQty"));
        // What rests is what can be hidden.
        if ((parameters.Text("timeInForce") ?? "GTC") != "GTC") throw BinanceErrors.UnsupportedCombination();
        return shown <= parameters.RequireNumber("quantity") ? shown : throw BinanceErrors.Rejected("IcebergQty exceeds QTY.");
    }

    private static decimal ReadQuoteQuantity(Parameters parameters, OrderType type)
    {
        if (!parameters.Has("quoteOrderQty")) return 0m;
        return type == OrderType.Market ? Positive(parameters.RequireNumber("quoteOrderQty")) : throw BinanceErrors.NotRequired(parameters.NameOf("quoteOrderQty"));
    }

    private static decimal ReadStopPrice(Parameters parameters, OrderType type)
    {
        if (!type.IsAlgo)
        {
            if (parameters.Has("stopPrice")) throw BinanceErrors.NotRequired(parameters.NameOf("stopPrice"));
            return parameters.Has("trailingDelta") ? throw BinanceErrors.NotRequired(parameters.NameOf("trailingDelta")) : 0m;
        }
        if (!parameters.Has("stopPrice") && !parameters.Has("trailingDelta")) throw BinanceErrors.MandatoryOneOf(parameters.NameOf("stopPrice"), parameters.NameOf("trailingDelta"));
        return parameters.Number("stopPrice") ?? 0m;
    }

    private static int? ReadStrategyType(Parameters parameters)
    {
        if (parameters.Integer("strategyType") is not { } type) return null;
        if (type < MinStrategyType) throw BinanceErrors.BadStrategyType();
        return type <= int.MaxValue ? (int)type : throw BinanceErrors.InvalidData(parameters.NameOf("strategyType"));
    }

    private static decimal Positive(decimal amount) => amount > 0m ? amount : throw BinanceErrors.Rejected("Price * QTY is zero or less.");
}

using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>The venue's words for sides, types and states.</summary>
internal static class Words
{
    private static readonly string[] Sides = ["BUY", "SELL"];
    private static readonly string[] Types = ["LIMIT", "MARKET", "LIMIT_MAKER", "STOP_LOSS", "STOP_LOSS_LIMIT", "TAKE_PROFIT", "TAKE_PROFIT_LIMIT"];
    private static readonly string[] TimesInForce = ["GTC", "IOC", "FOK"];
    private static readonly string[] Preventions = ["NONE", "EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH", "DECREMENT"];
    private static readonly string[] Statuses = ["NEW", "PARTIALLY_FILLED", "FILLED", "CANCELED", "EXPIRED", "EXPIRED_IN_MATCH", "PENDING_NEW"];
    private static readonly string[] Reasons = ["", "UNFILLED_IOC_QUANTITY_EXPIRED", "UNFILLED_FOK_ORDER_EXPIRED", "INSUFFICIENT_LIQUIDITY", "REJECTED", "OCO_TRIGGER", "OTO_PHASE_ONE_EXPIRED"];

    public static IReadOnlyList<string> OrderTypes => Types;

    public static IReadOnlyList<string> SelfTradePreventions => Preventions;

    public static string Of(Side side) => Sides[(int)side];

    public static string Of(OrderType type) => Types[(int)type];

    public static string Of(TimeInForce timeInForce) => TimesInForce[(int)timeInForce];

    public static string Of(SelfTradePrevention prevention) => Preventions[(int)prevention];

    public static string Of(OrderStatus status) => Statuses[(int)status];

    public static string Of(ExpiryReason reason) => Reasons[(int)reason];

    public static Side ReadSide(string word) => (Side)IndexOf(Sides, word, BinanceErrors.BadSide);

    public static OrderType ReadType(string word) => (OrderType)IndexOf(Types, word, BinanceErrors.BadOrderType);

    public static TimeInForce ReadTimeInForce(string word) => (TimeInForce)IndexOf(TimesInForce, word, BinanceErrors.BadTimeInForce);

    public static SelfTradePrevention ReadPrevention(string word) =>
        (SelfTradePrevention)IndexOf(Preventions, word, () => BinanceErrors.InvalidData("selfTradePreventionMode"));

    private static int IndexOf(string[] words, string word, Func<BinanceException> otherwise)
    {
        var index = Array.IndexOf(words, word);
        return index >= 0 ? index : throw otherwise();
    }
}

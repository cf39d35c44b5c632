using Acinaces.Simulators.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>One random thing that a trader does. Prices and funds are few, so that orders meet and money runs out.</summary>
/// <param name="Target">For a cancel or an amendment: picks one of the orders so far.</param>
internal sealed record Command(int Trader, NewOrder Order, CommandKind Kind, int Target)
{
    /// <summary>Orders that the naive matcher knows, and cancels.</summary>
    public static Gen<Command[]> Plain => Some(PlainOrder, [CommandKind.Place, CommandKind.Place, CommandKind.Place, CommandKind.Cancel]);

    /// <summary>Everything: triggers, trailing ones, quote amounts and amendments as well.</summary>
    public static Gen<Command[]> Any => Some(
        Gen.Frequency((3, PlainOrder), (1, StopOrder), (1, QuoteOrder)), [CommandKind.Place, CommandKind.Place, CommandKind.Place, CommandKind.Place, CommandKind.Cancel, CommandKind.Amend]);

    private static Gen<decimal> Price => Gen.Choose(380, 420).Select(value => value / 4m);

    private static Gen<decimal> Quantity => Gen.Choose(1, 80).Select(value => value / 8m);

    private static Gen<Side> AnySide => Gen.Elements(Side.Buy, Side.Sell);

    private static Gen<SelfTradePrevention> AnyPrevention => Gen.Elements(Enum.GetValues<SelfTradePrevention>());

    private static Gen<NewOrder> PlainOrder =>
        from side in AnySide
        from type in Gen.Elements(OrderType.Limit, OrderType.Limit, OrderType.Limit, OrderType.Market, OrderType.LimitMaker)
        from force in Gen.Elements(TimeInForce.GoodTillCanceled, TimeInForce.GoodTillCanceled, TimeInForce.ImmediateOrCancel, TimeInForce.FillOrKill)
        from price in Price
        from quantity in Quantity
        from prevention in AnyPrevention
        from parts in Gen.Elements(0, 0, 2, 5)
        select new NewOrder
        {
            ClientOrderId = "", Side = side, Type = type, Quantity = quantity, SelfTradePrevention = prevention,
            IcebergQuantity = parts == 0 || type == OrderType.Market || (type == OrderType.Limit && force != TimeInForce.GoodTillCanceled) ? 0m : decimal.Ceiling(quantity * 8m / parts) / 8m,
            Price = type == OrderType.Market ? 0m : price, TimeInForce = type == OrderType.Limit ? force : TimeInForce.GoodTillCanceled,
        };

    private static Gen<NewOrder> StopOrder =>
        from side in AnySide
        from type in Gen.Elements(OrderType.StopLoss, OrderType.StopLossLimit, OrderType.TakeProfit, OrderType.TakeProfitLimit)
        from price in Price
        from stop in Price
        from delta in Gen.Elements(0, 0, 50, 200)
        from quantity in Quantity
        from prevention in AnyPrevention
        select new NewOrder
        {
            ClientOrderId = "", Side = side, Type = type, Quantity = quantity, StopPrice = stop, TrailingDelta = delta, SelfTradePrevention = prevention,
            Price = type is OrderType.StopLossLimit or OrderType.TakeProfitLimit ? price : 0m,
        };

    private static Gen<NewOrder> QuoteOrder =>
        from side in AnySide
        from quote in Gen.Choose(1, 2_000)
        from prevention in AnyPrevention
        select new NewOrder { ClientOrderId = "", Side = side, Type = OrderType.Market, QuoteQuantity = quote, SelfTradePrevention = prevention };

    private static Gen<Command[]> Some(Gen<NewOrder> orders, CommandKind[] kinds) =>
        (from trader in Gen.Choose(0, 2)
         from order in orders
         from kind in Gen.Elements(kinds)
         from target in Gen.Choose(0, 1_000)
         select new Command(trader, order, kind, target)).ArrayOf().Where(commands => commands.Length > 0);
}

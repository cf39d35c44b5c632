using Acinaces.Simulators.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>What holds after every command when lists, icebergs and plain orders of three traders meet.</summary>
public sealed class OrderListProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120).WithReplay(20_261_122UL, 9UL);

    [Fact]
    public void Nothing_is_created_or_lost_and_locked_is_what_open_orders_reserve() => AfterEachCommand((exchange, _) =>
    {
        Assert.Equal(3 * Exchange.Base, exchange.Traders.Sum(account => account.Of("BASE").Free + account.Of("BASE").Locked) + exchange.Bench.Fees.Of("BASE"));
        Assert.Equal(3 * Exchange.Quote, exchange.Traders.Sum(account => account.Of("QUOTE").Free + account.Of("QUOTE").Locked) + exchange.Bench.Fees.Of("QUOTE"));
        foreach (var trader in exchange.Traders)
        {
            var open = exchange.Orders.Where(order => order.Account == trader && order.IsOpen).ToList();
            Assert.Equal(open.Where(order => order.Side == Side.Sell).Sum(order => order.Reserved), trader.Of("BASE").Locked);
            Assert.Equal(open.Where(order => order.Side == Side.Buy).Sum(order => order.Reserved), trader.Of("QUOTE").Locked);
            Assert.Equal(open.Count, exchange.Engine.OpenOrdersOf(trader).Count);
        }
    });

    [Fact]
    public void Of_two_legs_only_one_ever_trades_and_it_ends_the_other() => AfterEachCommand((_, lists) =>
    {
        foreach (var list in lists.Where(list => list.Legs.Count == 2))
        {
            var traded = list.Legs.Where(leg => leg.Executed > 0m).ToList();
            Assert.True(traded.Count <= 1);
            if (traded.Count == 1) Assert.False(list.TwinOf(traded[0])!.IsOpen);
        }
    });

    [Fact]
    public void No_leg_moves_before_the_working_order_is_filled_and_none_waits_for_one_that_has_ended() => AfterEachCommand((_, lists) =>
    {
        foreach (var list in lists.Where(list => list.Working is not null))
        {
            var isFilled = list.Working!.Status == OrderStatus.Filled;
            Assert.All(list.Legs, leg => Assert.True(isFilled || (leg.Executed == 0m && leg.ReservedPerUnit == 0m)));
            if (!list.Working.IsOpen) Assert.All(list.Legs, leg => Assert.NotEqual(OrderStatus.PendingNew, leg.Status));
            if (!list.Working.IsOpen && !isFilled) Assert.True(list.IsDone);
        }
    });

    private static void AfterEachCommand(Action<Exchange, IReadOnlyList<OrderList>> holds) =>
        Check.One(Config, Prop.ForAll(Arb.From((from command in Command.Any from kind in Gen.Choose(0, 9).ArrayOf(command.Length) from gap in Gen.Choose(1, 12).ArrayOf(command.Length) select (command, kind, gap))), story =>
        {
            var exchange = new Exchange();
            var lists = new List<OrderList>();
            for (var i = 0; i < story.command.Length; i++)
            {
                var command = story.command[i];
                if (command.Kind != CommandKind.Place || ListOf(command.Order, story.kind[i], story.gap[i], i) is not { } wanted) exchange.Do(command);
                else if (exchange.Engine.Place(exchange.Traders[command.Trader], wanted, exchange.Bench.NowMs += 250).List is { } placed) lists.Add(placed);
                holds(exchange, lists);
            }
        }));

    // Every third order becomes a list: a pair, one that triggers another, or one that triggers a pair.
    private static NewOrderList? ListOf(NewOrder order, int kind, int gap, int number)
    {
        if (kind > 2 || order.Quantity == 0m) return null;
        var (middle, away) = (order.Price > 0m ? order.Price : 100m, gap / 4m);
        var side = kind == 0 ? order.Side : order.Side.Opposite;
        NewOrder[] pair = side == Side.Sell
            ? [Leg("above", OrderType.LimitMaker, middle + away, 0m), Leg("below", gap % 2 == 0 ? OrderType.StopLoss : OrderType.StopLossLimit, middle - away - 0.25m, middle - away)]
            : [Leg("above", gap % 2 == 0 ? OrderType.StopLoss : OrderType.StopLossLimit, middle + away + 0.25m, middle + away), Leg("below", OrderType.LimitMaker, middle - away, 0m)];
        var working = order with { ClientOrderId = $"w{number}", Type = OrderType.Limit, Price = middle, StopPrice = 0m, TrailingDelta = 0 };
        return kind switch
        {
            0 => new NewOrderList(number, $"l{number}", null, pair),
            1 => new NewOrderList(number, $"l{number}", working, [gap % 3 == 0 ? Leg("then", OrderType.Market, 0m, 0m) : pair[0]]),
            _ => new NewOrderList(number, $"l{number}", working, pair),
        };

        NewOrder Leg(string name, OrderType type, decimal price, decimal stop) => new()
        {
            ClientOrderId = $"{name}{number}", Side = side, Type = type, Quantity = order.Quantity, Price = type.TakesAnyPrice ? 0m : price, StopPrice = stop,
            SelfTradePrevention = order.SelfTradePrevention,
        };
    }
}

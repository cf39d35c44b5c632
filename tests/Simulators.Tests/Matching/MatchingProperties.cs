using Acinaces.Simulators.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>What holds after every command, whatever traders do. The seed is fixed; a failure prints its own.</summary>
public sealed class MatchingProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(120).WithReplay(20_261_121UL, 7UL);

    [Fact]
    public void Nothing_is_created_or_lost() => AfterEachCommand((exchange, _) =>
    {
        var bases = exchange.Traders.Sum(account => account.Of("BASE").Free + account.Of("BASE").Locked) + exchange.Bench.Fees.Of("BASE");
        var quotes = exchange.Traders.Sum(account => account.Of("QUOTE").Free + account.Of("QUOTE").Locked) + exchange.Bench.Fees.Of("QUOTE");
        Assert.Equal(3 * Exchange.Base, bases);
        Assert.Equal(3 * Exchange.Quote, quotes);
    });

    [Fact]
    public void What_is_locked_is_what_open_orders_need() => AfterEachCommand((exchange, _) =>
    {
        foreach (var trader in exchange.Traders)
        {
            var open = exchange.Orders.Where(order => order.Account == trader && order.IsOpen).ToList();
            Assert.Equal(open.Where(order => order.Side == Side.Sell).Sum(order => order.Remaining), trader.Of("BASE").Locked);
            Assert.Equal(open.Where(order => order.Side == Side.Buy).Sum(order => order.Reserved), trader.Of("QUOTE").Locked);
            Assert.Equal(open.Count, exchange.Engine.OpenOrdersOf(trader).Count);
            Assert.All(open.Where(order => order.Side == Side.Buy && order.Price > 0m), order => Assert.Equal(order.Price, order.ReservedPerUnit));
        }
    });

    [Fact]
    public void The_book_is_sorted_never_crossed_and_as_reported() => AfterEachCommand((exchange, _) =>
    {
        var (bids, asks) = (exchange.Engine.Bids, exchange.Engine.Asks);
        if (bids.Best is { } bid && asks.Best is { } ask) Assert.True(bid.Price < ask.Price, $"bid {bid.Price} >= ask {ask.Price}");
        var levels = new Dictionary<(Side, decimal), decimal>();
        foreach (var (side, makers) in new[] { (Side.Buy, bids), (Side.Sell, asks) })
            for (var rank = 0; rank < makers.Count; rank++)
            {
                if (rank > 0) Assert.True(side == Side.Buy ? makers[rank].Price < makers[rank - 1].Price : makers[rank].Price > makers[rank - 1].Price);
                levels[(side, makers[rank].Price)] = SumOf(makers[rank]);
                Assert.Equal(makers[rank].Quantity, SumOf(makers[rank]));
            }
        Assert.Equal(levels.OrderBy(level => level.Key), exchange.Bench.Heard.Levels.OrderBy(level => level.Key));
    });

    [Fact]
    public void Fills_add_up_and_no_order_gets_a_worse_price_than_its_limit() => AfterEachCommand((exchange, _) =>
    {
        foreach (var order in exchange.Orders)
        {
            var fills = exchange.Bench.Heard.Fills.Where(fill => fill.TakerId == order.Id || fill.MakerId == order.Id).ToList();
            Assert.Equal(order.Executed, fills.Sum(fill => fill.Quantity));
            Assert.Equal(order.ExecutedQuote, fills.Sum(fill => fill.Quantity * fill.Price));
            if (order.Price > 0m) Assert.All(fills, fill => Assert.True(order.Side == Side.Buy ? fill.Price <= order.Price : fill.Price >= order.Price));
            Assert.True(order.Remaining >= 0m);
            if (order.Status == OrderStatus.Filled) Assert.Equal((true, 0m), (order.Executed > 0m, order.Remaining));
            if (order.Command.TimeInForce == TimeInForce.FillOrKill) Assert.Contains(order.Executed, new[] { 0m, order.Quantity });
            if (order.Command.QuoteQuantity > 0m) Assert.True(order.ExecutedQuote <= order.Command.QuoteQuantity);
        }
    });

    [Fact]
    public void Of_two_resting_orders_the_better_price_then_the_older_is_filled_first() => AfterEachCommand((exchange, command) =>
    {
        var fills = exchange.Bench.Heard.Fills;
        foreach (var taker in fills.Select(fill => fill.TakerId).Distinct())
        {
            var makers = fills.Where(fill => fill.TakerId == taker).Select(fill => exchange.Bench.Heard.Orders[fill.MakerId]).ToList();
            for (var index = 1; index < makers.Count; index++)
            {
                var (earlier, later) = (makers[index - 1], makers[index]);
                Assert.True(earlier.Price == later.Price ? IsOlder(earlier, later) : earlier.Side == Side.Sell ? earlier.Price < later.Price : earlier.Price > later.Price);
            }
        }
    });

    [Fact]
    public void The_same_commands_give_the_same_steps_again() =>
        Check.One(Config, Prop.ForAll(Arb.From(Command.Any), commands =>
        {
            var (first, second) = (new Exchange(), new Exchange());
            foreach (var command in commands) first.Do(command);
            foreach (var command in commands) second.Do(command);
            Assert.Equal(first.Bench.Heard.Steps, second.Bench.Heard.Steps);
        }));

    [Fact]
    public void A_plain_list_search_comes_to_the_same_fills_outcomes_and_balances() =>
        Check.One(Config, Prop.ForAll(Arb.From(Command.Plain), commands =>
        {
            var exchange = new Exchange();
            var naive = new NaiveMatcher(["a", "b", "c"], Exchange.Base, Exchange.Quote, 0.001m);
            foreach (var command in commands) DoBoth(exchange, naive, command);
            Assert.Equal(naive.Fills, exchange.Bench.Heard.Fills);
            Assert.Equal(naive.Outcomes.OrderBy(row => row.Key), exchange.Orders.Select(order => KeyValuePair.Create(order.Id, order.Status.ToString())));
            foreach (var trader in exchange.Traders)
                Assert.Equal(naive.BalanceOf(trader.Id), (trader.Of("BASE").Free, trader.Of("BASE").Locked, trader.Of("QUOTE").Free, trader.Of("QUOTE").Locked));
        }));

    private static void DoBoth(Exchange exchange, NaiveMatcher naive, Command command)
    {
        if (command.Kind == CommandKind.Place || exchange.Bench.Heard.Orders.Count == 0)
        {
            var expected = naive.Place(exchange.Traders[command.Trader].Id, command.Order);
            var result = exchange.Do(command with { Kind = CommandKind.Place });
            Assert.Equal(expected, result.Rejection?.Kind.ToString() ?? "ok");
            return;
        }
        var target = exchange.Bench.Heard.Orders.Values.ElementAt(command.Target % exchange.Bench.Heard.Orders.Count);
        Assert.Equal(naive.Cancel(target.Id), exchange.Do(command).Order is not null);
    }

    private static void AfterEachCommand(Action<Exchange, Command> holds) => Check.One(Config, Prop.ForAll(Arb.From(Command.Any), commands =>
    {
        var exchange = new Exchange();
        foreach (var command in commands)
        {
            exchange.Do(command);
            holds(exchange, command);
        }
    }));

    // When an algo order fires, it takes its place in the queue then and not when it was sent; an iceberg does so with every part it shows.
    private static bool IsOlder(Order earlier, Order later) => earlier.IsIceberg || later.IsIceberg ||
        earlier.WorkingMs < later.WorkingMs || (earlier.WorkingMs == later.WorkingMs && (earlier.Id < later.Id || earlier.Type.IsAlgo || later.Type.IsAlgo));

    private static decimal SumOf(PriceLevel level)
    {
        var sum = 0m;
        for (var order = level.First; order is not null; order = order.Next) sum += order.Shown;
        return sum;
    }
}

using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Positions;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.Positions;

public sealed class PositionArithmeticTests
{
    private static readonly Position _empty = Position.Empty("BTC-USDT", ExchangeId.Binance);

    [Fact]
    public void Purchases_weigh_the_entry_price()
    {
        // 1 at 100 and 3 at 120: 460 over 4 is 115.
        var position = After(Buy("e1", 1m, 100m), Buy("e2", 3m, 120m));
        Assert.Equal((4m, 115m, 0m), (position.Quantity, position.AverageEntryPrice, position.RealizedPnl));
    }

    [Fact]
    public void A_sale_realizes_against_the_entry_price_and_leaves_it()
    {
        // 1.5 sold at 130 against 115: 22.5.
        var position = After(Buy("e1", 1m, 100m), Buy("e2", 3m, 120m), Sell("e3", 1.5m, 130m));
        Assert.Equal((2.5m, 115m, 22.5m), (position.Quantity, position.AverageEntryPrice, position.RealizedPnl));
        Assert.Equal(-37.5m, position.UnrealizedPnl(100m));
    }

    [Fact]
    public void Closing_forgets_the_entry_price()
    {
        var update = PositionArithmetic.Apply(After(Buy("e1", 2m, 100m)), Sell("e2", 2m, 90m));
        Assert.Equal((0m, 0m, -20m), (update.After.Quantity, update.After.AverageEntryPrice, update.Realized));
        Assert.Equal(PositionChange.Close, update.Change);
    }

    [Fact]
    public void Selling_more_than_is_held_turns_the_position()
    {
        // Closing 2 at 110 brings 20; the third unit opens a short at 110, bought back at 100 for another 10.
        var turned = After(Buy("e1", 2m, 100m), Sell("e2", 3m, 110m));
        Assert.Equal((-1m, 110m, 20m), (turned.Quantity, turned.AverageEntryPrice, turned.RealizedPnl));
        Assert.Equal(30m, PositionArithmetic.Apply(turned, Buy("e3", 1m, 100m)).After.RealizedPnl);
    }

    [Theory]
    [InlineData(OrderSide.Buy, 1, PositionChange.Increase)]
    [InlineData(OrderSide.Sell, 1, PositionChange.Decrease)]
    [InlineData(OrderSide.Sell, 2, PositionChange.Close)]
    public void The_history_names_what_happened(OrderSide side, int quantity, PositionChange change)
    {
        Assert.Equal(PositionChange.Open, PositionArithmetic.Apply(_empty, Buy("e1", 2m, 100m)).Change);
        Assert.Equal(change, PositionArithmetic.Apply(After(Buy("e1", 2m, 100m)), Given.Execution("e2", side, quantity, 100m)).Change);
    }

    [Fact]
    public void Commissions_are_kept_by_the_asset_they_were_paid_in()
    {
        var position = After(Buy("e1", 1m, 100m), Buy("e2", 1m, 100m), Buy("e3", 1m, 100m) with { Commission = 0.002m, CommissionAsset = "BNB" });
        Assert.Equal((2m, 0.002m), (position.Commissions["USDT"], position.Commissions["BNB"]));
    }

    [Fact]
    public void The_exchange_is_the_truth()
    {
        var update = PositionArithmetic.Reconcile(After(Buy("e1", 2m, 100m)), quantityAtExchange: 1.5m, Given.Noon);
        Assert.Equal((1.5m, 100m, PositionChange.Reconcile), (update.After.Quantity, update.After.AverageEntryPrice, update.Change));
    }

    [Fact]
    public void Unrealized_percent_is_of_what_was_paid()
    {
        Assert.Equal(10m, After(Buy("e1", 2m, 100m)).UnrealizedPnlPercent(110m));
        Assert.Equal(0m, _empty.UnrealizedPnlPercent(110m));
    }

    [Fact]
    public void The_sum_over_exchanges_weighs_prices_by_quantity()
    {
        // 1 at 100 and 3 at 120 are 4 at 115; at 125 that is 40 more.
        var sum = AggregatedPosition.Of("BTC-USDT",
        [
            After(Buy("e1", 1m, 100m)),
            After(Buy("e2", 3m, 120m)) with { ExchangeId = ExchangeId.Kraken },
            After(Buy("e3", 9m, 1m)) with { AssetId = "ETH-USDT" },
        ]);
        Assert.Equal((4m, 115m, 40m), (sum.TotalQuantity, sum.WeightedAveragePrice, sum.UnrealizedPnl(125m)));
    }

    [Fact]
    public void Size_is_purchases_less_sales() => Seeded.Check(Executions(), executions =>
        PositionArithmetic.Fold(_empty, executions).Quantity == executions.Sum(execution => execution.Signed));

    [Fact]
    public void Money_in_and_out_agrees_with_realized_and_unrealized_results() => Seeded.Check(Executions(), executions =>
    {
        var position = PositionArithmetic.Fold(_empty, executions);
        var cash = -executions.Sum(execution => execution.Signed * execution.Price);
        const decimal price = 77m;
        // Dividing for the mean loses the last of 28 digits.
        return Math.Abs(cash + position.Quantity * price - (position.RealizedPnl + position.UnrealizedPnl(price))) < 0.000_000_000_001m;
    });

    [Fact]
    public void Repeated_and_shuffled_executions_change_nothing() => Seeded.Check(
        Executions().Zip(Gen.Choose(0, 1000)),
        pair =>
        {
            var (executions, seed) = pair;
            var twice = executions.Concat(executions).Select((execution, i) => (execution, Place: (i + 1) * 7919 % (seed + 2))).OrderBy(entry => entry.Place).Select(entry => entry.execution);
            var once = PositionArithmetic.Fold(_empty, executions);
            var again = PositionArithmetic.Fold(_empty, twice);
            return (once.Quantity, once.AverageEntryPrice, once.RealizedPnl) == (again.Quantity, again.AverageEntryPrice, again.RealizedPnl);
        });

    private static Gen<List<Execution>> Executions() => Gen.Elements(OrderSide.Buy, OrderSide.Sell)
        .Zip(Seeded.Amount())
        .Zip(Seeded.Amount())
        .ListOf()
        .Select(rows => rows.Select((row, i) => Given.Execution($"e{i}", row.Item1.Item1, row.Item1.Item2, row.Item2, minute: i)).ToList());

    private static Position After(params Execution[] executions) =>
        executions.Aggregate(_empty, (position, execution) => PositionArithmetic.Apply(position, execution).After);

    private static Execution Buy(string id, decimal quantity, decimal price) => Given.Execution(id, OrderSide.Buy, quantity, price);

    private static Execution Sell(string id, decimal quantity, decimal price) => Given.Execution(id, OrderSide.Sell, quantity, price);
}

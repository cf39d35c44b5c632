using Acinaces.Simulators.Matching;
using Acinaces.Simulators.Matching.Filters;
using static Acinaces.Simulators.Tests.Matching.Bench;

namespace Acinaces.Simulators.Tests.Matching;

public sealed class IcebergTests
{
    private readonly Account _hidden = Trader("hidden");
    private readonly Account _plain = Trader("plain");
    private readonly Account _taker = Trader("taker");

    private static NewOrder Iceberg(Side side, decimal quantity, decimal shown, decimal price) => Limit(side, quantity, price) with { IcebergQuantity = shown };

    [Fact]
    public void The_book_shows_one_part_and_everything_is_locked()
    {
        var bench = new Bench();
        bench.Accept(_hidden, Iceberg(Side.Sell, 10m, 3m, 100m));
        Assert.Equal(3m, bench.Engine.Asks.QuantityAt(100m));
        Assert.Equal(3m, bench.Heard.Levels[(Side.Sell, 100m)]);
        Assert.Equal((990m, 10m), (_hidden.Of("BASE").Free, _hidden.Of("BASE").Locked));
    }

    [Fact]
    public void A_new_part_lines_up_behind_who_came_meanwhile()
    {
        var bench = new Bench();
        var iceberg = bench.Accept(_hidden, Iceberg(Side.Sell, 10m, 3m, 100m));
        var plain = bench.Accept(_plain, Limit(Side.Sell, 2m, 100m));
        // 3 of the iceberg, 2 of the plain order, then 3 and 1 of the iceberg again; 2 of the third part and 1 more are left.
        bench.Accept(_taker, Limit(Side.Buy, 9m, 100m));
        Assert.Equal([(iceberg.Id, 3m), (plain.Id, 2m), (iceberg.Id, 3m), (iceberg.Id, 1m)], bench.Heard.Fills.Select(fill => (fill.MakerId, fill.Quantity)));
        Assert.Equal((3m, 2m), (iceberg.Remaining, bench.Engine.Asks.QuantityAt(100m)));
    }

    [Fact]
    public void A_part_that_is_not_used_up_keeps_its_place()
    {
        var bench = new Bench();
        var iceberg = bench.Accept(_hidden, Iceberg(Side.Sell, 10m, 3m, 100m));
        bench.Accept(_plain, Limit(Side.Sell, 2m, 100m));
        bench.Accept(_taker, Limit(Side.Buy, 1m, 100m));
        bench.Accept(_taker, Limit(Side.Buy, 2m, 100m));
        Assert.All(bench.Heard.Fills, fill => Assert.Equal(iceberg.Id, fill.MakerId));
    }

    [Fact]
    public void All_that_is_hidden_fills_an_order_that_wants_everything_or_nothing()
    {
        var bench = new Bench();
        bench.Accept(_hidden, Iceberg(Side.Sell, 10m, 3m, 100m));
        Assert.Equal(OrderStatus.Filled, bench.Accept(_taker, Limit(Side.Buy, 10m, 100m, TimeInForce.FillOrKill)).Status);
        Assert.Equal(0, bench.Engine.Asks.Count);
    }

    [Fact]
    public void An_iceberg_that_comes_in_trades_with_all_of_it_at_once_and_shows_a_part_of_the_rest()
    {
        var bench = new Bench();
        bench.Accept(_plain, Limit(Side.Sell, 4m, 100m));
        var iceberg = bench.Accept(_hidden, Iceberg(Side.Buy, 10m, 5m, 100m));
        Assert.Equal((4m, 5m), (iceberg.Executed, bench.Engine.Bids.QuantityAt(100m)));
    }

    [Fact]
    public void An_amendment_takes_of_what_is_hidden_first()
    {
        var bench = new Bench();
        var iceberg = bench.Accept(_hidden, Iceberg(Side.Sell, 10m, 3m, 100m));
        bench.Engine.Amend(iceberg, 4m, null, bench.NowMs);
        Assert.Equal(3m, bench.Engine.Asks.QuantityAt(100m));
        bench.Engine.Amend(iceberg, 2m, null, bench.NowMs);
        Assert.Equal((2m, 2m), (bench.Engine.Asks.QuantityAt(100m), _hidden.Of("BASE").Locked));
    }

    [Theory]
    [InlineData(10, 1, true)] // 10 parts
    [InlineData(11, 1, false)]
    [InlineData(10.5, 1.125, true)] // 9.33, so 10 parts
    public void No_more_than_so_many_parts(double quantity, double shown, bool passes) =>
        Assert.Equal(passes, new Bench(new IcebergParts(10)).Place(_hidden, Iceberg(Side.Sell, (decimal)quantity, (decimal)shown, 100m)).Order is not null);
}

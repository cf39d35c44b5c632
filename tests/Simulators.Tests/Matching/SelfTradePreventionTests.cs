using Acinaces.Simulators.Matching;
using static Acinaces.Simulators.Tests.Matching.Bench;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>Alice sells 2 and bob sells 3, both at 100; then alice buys 4 at 100.</summary>
public sealed class SelfTradePreventionTests
{
    private readonly Bench _bench = new();
    private readonly Account _alice = Trader("alice", rate: 0m);
    private readonly Account _bob = Trader("bob", rate: 0m);

    [Fact]
    public void None_lets_her_trade_with_herself()
    {
        var (own, _, buy) = Meet(SelfTradePrevention.None);
        Assert.Equal((OrderStatus.Filled, OrderStatus.Filled), (own.Status, buy.Status));
    }

    [Fact]
    public void Expire_taker_ends_the_new_order_before_it_reaches_bob()
    {
        var (own, other, buy) = Meet(SelfTradePrevention.ExpireTaker);
        Assert.Equal((OrderStatus.New, 0m, OrderStatus.ExpiredInMatch, 0m), (own.Status, other.Executed, buy.Status, buy.Executed));
        Assert.Equal(100_000m, _alice.Of("QUOTE").Free);
    }

    [Fact]
    public void Expire_maker_ends_the_old_order_and_goes_on_to_bob()
    {
        var (own, other, buy) = Meet(SelfTradePrevention.ExpireMaker);
        Assert.Equal((OrderStatus.ExpiredInMatch, OrderStatus.Filled), (own.Status, other.Status));
        Assert.Equal((OrderStatus.PartiallyFilled, 3m), (buy.Status, buy.Executed));
        Assert.Equal(100m, _alice.Of("QUOTE").Locked);   // 1 left at 100
        Assert.Equal(0m, _alice.Of("BASE").Locked);
    }

    [Fact]
    public void Expire_both_ends_both_and_leaves_bob_alone()
    {
        var (own, other, buy) = Meet(SelfTradePrevention.ExpireBoth);
        Assert.Equal((OrderStatus.ExpiredInMatch, OrderStatus.New, OrderStatus.ExpiredInMatch), (own.Status, other.Status, buy.Status));
    }

    [Fact]
    public void Decrement_makes_both_smaller_by_the_smaller_one()
    {
        var (own, other, buy) = Meet(SelfTradePrevention.Decrement);
        Assert.Equal((OrderStatus.ExpiredInMatch, 2m), (own.Status, own.Prevented));
        // 4 minus the 2 that were prevented leaves 2 for bob.
        Assert.Equal((OrderStatus.Filled, 2m, 2m), (buy.Status, buy.Executed, buy.Prevented));
        Assert.Equal(2m, other.Executed);
        Assert.Equal((99_800m, 0m), (_alice.Of("QUOTE").Free, _alice.Of("QUOTE").Locked));
        Assert.Equal((1_002m, 0m), (_alice.Of("BASE").Free, _alice.Of("BASE").Locked));
    }

    private (Order Own, Order Other, Order Buy) Meet(SelfTradePrevention mode)
    {
        var own = _bench.Accept(_alice, Limit(Side.Sell, 2m, 100m));
        var other = _bench.Accept(_bob, Limit(Side.Sell, 3m, 100m));
        return (own, other, _bench.Accept(_alice, Limit(Side.Buy, 4m, 100m) with { SelfTradePrevention = mode }));
    }
}

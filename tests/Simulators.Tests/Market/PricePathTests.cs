using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Tests.Market;

public sealed class PricePathTests
{
    private const long Now = 1_795_000_000_000;

    [Fact]
    public void It_depends_on_seed_and_time_alone()
    {
        Assert.Equal(Path(1).At(Now), Path(1).At(Now));
        Assert.NotEqual(Path(1).At(Now), Path(2).At(Now));
    }

    [Fact]
    public void It_moves_like_the_volatility_it_was_given()
    {
        // 55 % a year is 55 / sqrt(365 x 24) = 0.59 % an hour. The walk is made of smooth octaves, so half to twice that is near enough.
        var path = Path(1);
        var squares = Enumerable.Range(1, 2_000).Select(hour => Math.Log((double)path.At(Now - hour * 3_600_000L) / (double)path.At(Now - (hour + 1) * 3_600_000L))).Sum(change => change * change);
        Assert.InRange(Math.Sqrt(squares / 2_000), 0.0029, 0.0118);
    }

    [Fact]
    public void It_is_always_on_a_tick_and_never_far_from_its_centre()
    {
        var path = Path(3);
        for (var day = 0; day < 1_000; day++)
        {
            var price = path.At(Now - day * 86_400_000L);
            Assert.Equal(0m, price % 0.01m);
            Assert.InRange(price, 65_000m / 3m, 65_000m * 3m);
        }
    }

    private static PricePath Path(ulong seed) => new(seed, 65_000, 0.55, 0.01m);
}

using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Tests.Matching;

public sealed class AveragePriceTests
{
    [Fact]
    public void It_weighs_by_quantity_and_forgets_after_its_minutes()
    {
        var average = new AveragePrice(5);
        average.Add(new Trade(1, 100m, 1m, 0, true));
        average.Add(new Trade(2, 200m, 3m, 60_000, true));
        Assert.Equal(175m, average.At(60_000));        // (100 + 600) / 4
        Assert.Equal(200m, average.At(305_000));       // the first trade's ten seconds are more than five minutes ago
        Assert.Null(average.At(365_000));
    }
}

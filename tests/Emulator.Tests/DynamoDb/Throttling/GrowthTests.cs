using Acinaces.Emulator.DynamoDb.Throttling;

namespace Acinaces.Emulator.Tests.DynamoDb.Throttling;

public sealed class GrowthTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Traffic_may_double_the_peak_of_earlier_half_hours_up_to_the_quota()
    {
        var growth = new OnDemandGrowth(4000, Start);
        growth.Add(1500, Start);
        growth.Add(1500, Start);
        growth.Add(2999, Start.AddSeconds(1));
        Assert.Equal(4000, growth.Rate(Start.AddMinutes(29)));
        Assert.Equal(6000, growth.Rate(Start.AddMinutes(30)));
        growth.Add(6000, Start.AddMinutes(31));
        Assert.Equal(6000, growth.Rate(Start.AddMinutes(59)));
        Assert.Equal(12_000, growth.Rate(Start.AddMinutes(60)));
        growth.Add(12_000, Start.AddMinutes(60));
        growth.Add(100, Start.AddMinutes(91));
        Assert.Equal(24_000, growth.Rate(Start.AddDays(3)));
        growth.Add(24_000, Start.AddDays(3));
        Assert.Equal(40_000, growth.Rate(Start.AddDays(4)));
    }

    [Fact]
    public void A_key_has_one_partition_and_cools_within_a_second()
    {
        var heat = new KeyHeat(1000);
        heat.Take(1, 900, Start);
        Assert.False(heat.Allows(1, 101, Start));
        Assert.True(heat.Allows(2, 1000, Start));
        Assert.Equal(600, heat.Available(1, Start.AddMilliseconds(500)));
        // So many that cooled ones are swept out.
        for (ulong key = 10; key < 10_000; key++)
            heat.Take(key, 1, Start.AddSeconds(key));
        Assert.InRange(heat.Count, 1, 4096);
        Assert.Equal(1000, heat.Available(1, Start.AddSeconds(20_000)));
    }

    [Fact]
    public void Minutes_are_kept_for_three_hours()
    {
        var series = new MinuteSeries();
        for (var minute = 0; minute < 200; minute++)
        {
            series.Add(1, Start.AddMinutes(minute));
            series.Add(0.5, Start.AddMinutes(minute).AddSeconds(59));
        }
        var kept = series.Read(Start.AddMinutes(199));
        Assert.Equal(180, kept.Count);
        Assert.Equal(new CapacityMinute(Start.AddMinutes(20), 1.5), kept[0]);
        Assert.Empty(series.Read(Start.AddHours(7)));
    }
}

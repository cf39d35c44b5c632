using Acinaces.Emulator.DynamoDb.Throttling;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.DynamoDb.Throttling;

public sealed class TokenBucketTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122UL, 4441UL);

    /// <summary>Seed: 20261122, 4441.</summary>
    [Fact]
    public void No_window_takes_more_than_the_bucket_and_what_came_in_meanwhile() => Prop.ForAll(Runs().ToArbitrary(), run =>
    {
        var bucket = new TokenBucket(run.Rate, run.Seconds, Start);
        var now = Start;
        var taken = new List<(DateTimeOffset At, double Units)>();
        foreach (var (milliseconds, halves) in run.Requests)
        {
            now += TimeSpan.FromMilliseconds(milliseconds);
            // Larger requests than the whole bucket have a rule of their own, see below.
            var units = Math.Min(halves / 2.0, run.Rate * run.Seconds);
            var allowed = bucket.Allows(units, now);
            if (allowed != (units <= bucket.Available(now)))
                return false;
            if (!allowed)
                continue;
            bucket.Take(units);
            taken.Add((now, units));
        }
        for (var first = 0; first < taken.Count; first++)
        {
            double sum = 0;
            for (var last = first; last < taken.Count; last++)
            {
                sum += taken[last].Units;
                if (sum > (run.Rate * run.Seconds) + (run.Rate * (taken[last].At - taken[first].At).TotalSeconds) + 1e-6)
                    return false;
            }
        }
        return true;
    }).Check(Fixed);

    [Fact]
    public void Keeps_what_is_unused_for_its_seconds_and_no_longer()
    {
        var bucket = new TokenBucket(5, 300, Start);
        Assert.Equal(5, bucket.Available(Start));
        Assert.Equal(7.5, bucket.Available(Start.AddMilliseconds(500)));
        Assert.Equal(1500, bucket.Available(Start.AddSeconds(299)));
        Assert.Equal(1500, bucket.Available(Start.AddYears(100)));
    }

    [Fact]
    public void Takes_a_request_larger_than_itself_when_full_and_waits_until_that_is_paid()
    {
        var bucket = new TokenBucket(1, 300, Start);
        Assert.False(bucket.Allows(400, Start.AddSeconds(298)));
        Assert.True(bucket.Allows(400, Start.AddSeconds(299)));
        bucket.Take(400);
        Assert.Equal(-100, bucket.Available(Start.AddSeconds(299)));
        Assert.False(bucket.Allows(1, Start.AddSeconds(399)));
        Assert.True(bucket.Allows(1, Start.AddSeconds(400)));
    }

    [Fact]
    public void Another_rate_counts_from_its_time_on()
    {
        var bucket = new TokenBucket(10, 300, Start);
        bucket.Resize(2, 5, Start.AddSeconds(9));
        // 10 and 9 times 10 units have no room any more: 5 seconds of 2 are kept.
        Assert.Equal(10, bucket.Available(Start.AddSeconds(9)));
        bucket.Take(10);
        bucket.Resize(4, 5, Start.AddSeconds(10));
        Assert.Equal(2 + 4, bucket.Available(Start.AddSeconds(11)));
    }

    private static Gen<(long Rate, long Seconds, (int Milliseconds, int Halves)[] Requests)> Runs() =>
        from rate in Gen.Choose(1, 20)
        from seconds in Gen.Choose(1, 10)
        from count in Gen.Choose(1, 60)
        from requests in (from wait in Gen.Choose(0, 1500) from halves in Gen.Choose(1, 60) select (wait, halves)).ListOf(count)
        select ((long)rate, (long)seconds, requests.ToArray());
}

using Acinaces.Domain.Risk;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.Risk;

public sealed class BreakerMeasurementTests
{
    [Fact]
    public void Losses_within_the_window_add_up()
    {
        var condition = new BreakerCondition.LossRate(10m, TimeSpan.FromMinutes(5));
        BreakerObservation[] seen = [Loss(6m, minutesAgo: 7), Loss(4m, minutesAgo: 5), Loss(5m, minutesAgo: 1)];
        Assert.Equal(9m, BreakerMeasurement.Measure(condition, seen, Given.Noon));
        Assert.Null(BreakerMeasurement.MetSince(condition, seen, Given.Noon.AddMinutes(-1)));
        Assert.Equal(new BreakerReading(Given.Noon, 10m), BreakerMeasurement.MetSince(condition, [.. seen, Loss(1m, minutesAgo: 0)], Given.Noon));
    }

    [Fact]
    public void Only_failures_since_the_last_success_are_consecutive()
    {
        var condition = new BreakerCondition.ConsecutiveFailures(3);
        BreakerObservation[] seen = [Done(false, 9), Done(true, 8), Done(false, 3), Done(false, 1)];
        Assert.Equal(2m, BreakerMeasurement.Measure(condition, seen, Given.Noon));
        Assert.Equal(new BreakerReading(Given.Noon.AddMinutes(-1), 3m), BreakerMeasurement.MetSince(condition, [.. seen, Done(false, 2)], Given.Noon.AddMinutes(-2)));
    }

    [Fact]
    public void An_error_rate_needs_its_whole_sample()
    {
        var condition = new BreakerCondition.ErrorRate(50m, SampleSize: 4);
        Assert.Equal(0m, BreakerMeasurement.Measure(condition, [Done(false, 3), Done(false, 2), Done(false, 1)], Given.Noon));
        // Of the latest four two failed.
        Assert.Equal(50m, BreakerMeasurement.Measure(condition, [Done(false, 9), Done(true, 4), Done(false, 3), Done(true, 2), Done(false, 1)], Given.Noon));
    }

    [Fact]
    public void The_largest_jump_in_the_window_counts()
    {
        var condition = new BreakerCondition.PriceDeviation(8m, TimeSpan.FromMinutes(5));
        BreakerObservation[] seen = [new(Given.Noon.AddMinutes(-6), PriceDeviationPercent: 20m), new(Given.Noon.AddMinutes(-1), PriceDeviationPercent: 7m)];
        Assert.Equal(7m, BreakerMeasurement.Measure(condition, seen, Given.Noon));
        Assert.Equal(0m, BreakerMeasurement.Measure(condition, [], Given.Noon));
    }

    [Fact]
    public void A_failure_told_late_completes_the_row_it_stood_in_although_things_went_well_since()
    {
        var condition = new BreakerCondition.ConsecutiveFailures(3);
        BreakerObservation[] known = [Done(false, 9), Done(false, 7), Done(true, 5)];
        Assert.Null(BreakerMeasurement.MetSince(condition, known, Given.Noon.AddMinutes(-9)));
        Assert.Equal(new BreakerReading(Given.Noon.AddMinutes(-7), 3m), BreakerMeasurement.MetSince(condition, [.. known, Done(false, 8)], Given.Noon.AddMinutes(-8)));
    }

    [Fact]
    public void A_loss_told_late_counts_in_the_windows_it_lay_in()
    {
        var condition = new BreakerCondition.LossRate(10m, TimeSpan.FromMinutes(5));
        // Twenty minutes on nobody would look back that far, but at the time it was too much.
        Assert.Equal(new BreakerReading(Given.Noon.AddMinutes(-18), 11m), BreakerMeasurement.MetSince(condition, [Loss(6m, 18), Loss(5m, 20)], Given.Noon.AddMinutes(-20)));
    }

    [Fact]
    public void What_happened_before_the_news_is_not_judged_again() =>
        Assert.Null(BreakerMeasurement.MetSince(new BreakerCondition.ConsecutiveFailures(2), [Done(false, 9), Done(false, 8), Done(true, 7)], Given.Noon.AddMinutes(-7)));

    /// <summary>Whatever trips when all is told at once trips also when it is told in another order and some of it twice.</summary>
    [Fact]
    public void No_order_of_telling_keeps_a_breaker_from_tripping() => Seeded.Check(Tellings(), telling =>
        !Trips(telling.Condition, telling.InTime) || Trips(telling.Condition, telling.AsTold));

    /// <summary>Losses and jumps only add to each other, so there the order changes nothing at all.</summary>
    [Fact]
    public void The_order_of_telling_does_not_matter_to_losses_and_jumps() => Seeded.Check(Tellings(), telling =>
        telling.Condition is BreakerCondition.ConsecutiveFailures or BreakerCondition.ErrorRate || Trips(telling.Condition, telling.InTime) == Trips(telling.Condition, telling.AsTold));

    /// <summary>As the function does it: keep each thing once, and judge from the time of the news.</summary>
    private static bool Trips(BreakerCondition condition, IEnumerable<BreakerObservation> told)
    {
        var known = new HashSet<BreakerObservation>();
        foreach (var news in told)
        {
            known.Add(news);
            if (BreakerMeasurement.MetSince(condition, known, news.At) is not null) return true;
        }
        return false;
    }

    private static Gen<Telling> Tellings() =>
        from count in Gen.Choose(1, 12)
        from kinds in Gen.Choose(0, 5).ArrayOf(count)
        from gaps in Gen.Choose(1, 4).ArrayOf(count)
        from condition in Gen.Choose(0, 3)
        from twice in Gen.Choose(0, count - 1)
        let inTime = kinds.Zip(gaps.Select((_, i) => gaps.Take(i + 1).Sum()), ObservationOf).ToArray()
        from asTold in Gen.Shuffle(inTime.Append(inTime[twice]).ToArray())
        select new Telling(Conditions[condition], inTime, asTold);

    private static readonly BreakerCondition[] Conditions =
    [
        new BreakerCondition.LossRate(7m, TimeSpan.FromMinutes(6)),
        new BreakerCondition.ConsecutiveFailures(3),
        new BreakerCondition.PriceDeviation(3m, TimeSpan.FromMinutes(2)),
        new BreakerCondition.ErrorRate(60m, 5),
    ];

    private static BreakerObservation ObservationOf(int kind, int minute) => kind switch
    {
        0 or 1 => new(Given.Noon.AddMinutes(minute), Succeeded: false),
        2 => new(Given.Noon.AddMinutes(minute), Succeeded: true),
        3 => new(Given.Noon.AddMinutes(minute), Succeeded: true, LossPercent: 3m),
        4 => new(Given.Noon.AddMinutes(minute), LossPercent: 4m),
        _ => new(Given.Noon.AddMinutes(minute), PriceDeviationPercent: minute % 4),
    };

    private static BreakerObservation Loss(decimal percent, int minutesAgo) => new(Given.Noon.AddMinutes(-minutesAgo), LossPercent: percent);

    private static BreakerObservation Done(bool succeeded, int minutesAgo) => new(Given.Noon.AddMinutes(-minutesAgo), Succeeded: succeeded);

    private sealed record Telling(BreakerCondition Condition, IReadOnlyList<BreakerObservation> InTime, IReadOnlyList<BreakerObservation> AsTold);
}

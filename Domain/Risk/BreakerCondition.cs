namespace Acinaces.Domain.Risk;

/// <summary>What trips a breaker. A closed set.</summary>
public abstract record BreakerCondition
{
    private BreakerCondition()
    {
    }

    /// <summary>The measured value from which the breaker trips.</summary>
    public abstract decimal Threshold { get; }

    public sealed record LossRate(decimal LossPercent, TimeSpan Window) : BreakerCondition
    {
        public override decimal Threshold => LossPercent;
    }

    public sealed record ConsecutiveFailures(int Count) : BreakerCondition
    {
        public override decimal Threshold => Count;
    }

    public sealed record PriceDeviation(decimal DeviationPercent, TimeSpan Window) : BreakerCondition
    {
        public override decimal Threshold => DeviationPercent;
    }

    /// <param name="ErrorPercent">Share of failures among the latest operations.</param>
    /// <param name="SampleSize">How many of the latest operations count; with fewer there is no verdict.</param>
    public sealed record ErrorRate(decimal ErrorPercent, int SampleSize) : BreakerCondition
    {
        public override decimal Threshold => ErrorPercent;
    }
}

namespace Acinaces.Domain.Risk;

/// <summary>What trips a breaker. A closed set.</summary>
public abstract record BreakerCondition
{
    private BreakerCondition()
    {
    }

    /// <summary>The measured value from which the breaker trips.</summary>
    public abstract decimal Threshold { get; }

    /// <summary>As people read it.</summary>
    public abstract string Name { get; }

    /// <summary>Losses in percent within a window.</summary>
    public sealed record LossRate(decimal LossPercent, TimeSpan Window) : BreakerCondition
    {
        public override decimal Threshold => LossPercent;

        public override string Name => "Loss in percent";
    }

    /// <summary>Failed operations in a row.</summary>
    public sealed record ConsecutiveFailures(int Count) : BreakerCondition
    {
        public override decimal Threshold => Count;

        public override string Name => "Failures in a row";
    }

    /// <summary>A jump of the price in percent within a window.</summary>
    public sealed record PriceDeviation(decimal DeviationPercent, TimeSpan Window) : BreakerCondition
    {
        public override decimal Threshold => DeviationPercent;

        public override string Name => "Price deviation in percent";
    }

    /// <param name="ErrorPercent">Share of failures among the latest operations.</param>
    /// <param name="SampleSize">How many of the latest operations count; with fewer there is no verdict.</param>
    public sealed record ErrorRate(decimal ErrorPercent, int SampleSize) : BreakerCondition
    {
        public override decimal Threshold => ErrorPercent;

        public override string Name => "Errors in percent";
    }
}

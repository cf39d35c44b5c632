namespace Acinaces.Simulators.Market;

/// <summary>
/// A price as a pure function of seed and time: a geometric walk made of octaves of smooth noise, each with the
/// amplitude a random walk would have over its period. Any instant of the past is as cheap to ask for as the present.
/// </summary>
internal sealed class PricePath(ulong seed, double centre, double yearlyVolatility, decimal tickSize)
{
    private const int Octaves = 23;   // 2 s to 97 days: longer ones would carry the price too far from its centre
    private const double SecondsPerYear = 31_557_600;
    private readonly double _perRootSecond = yearlyVolatility / Math.Sqrt(SecondsPerYear);

    /// <summary>The price at that time, rounded to the tick. The one place where the walk's floating point becomes money.</summary>
    public decimal At(long timeMs) => Math.Max(tickSize, decimal.Round((decimal)Raw(timeMs) / tickSize) * tickSize);

    /// <summary>A number in [0, 1) that depends on nothing but seed and arguments.</summary>
    public double Chance(ulong purpose, long index) => Unit(Mix(seed ^ Mix(purpose ^ Mix((ulong)index))));

    private double Raw(long timeMs)
    {
        var (seconds, sum) = (timeMs / 1000.0, 0.0);
        var period = 2.0;
        for (var octave = 1; octave <= Octaves; octave++, period *= 2)
            sum += Noise((ulong)octave, seconds / period) * Math.Sqrt(period);
        return centre * Math.Exp(sum * _perRootSecond * 0.7);
    }

    private double Noise(ulong octave, double position)
    {
        var cell = Math.Floor(position);
        var (from, to) = (Signed(octave, (long)cell), Signed(octave, (long)cell + 1));
        var fraction = position - cell;
        return from + (to - from) * fraction * fraction * (3 - 2 * fraction);
    }

    private double Signed(ulong octave, long cell) => Unit(Mix(seed ^ Mix((octave << 56) ^ (ulong)cell))) * 2 - 1;

    private static double Unit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

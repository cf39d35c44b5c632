using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests;

/// <summary>Properties are tried with a fixed seed, so that a failure is the same on every machine; FsCheck prints the seed with it.</summary>
internal static class Seeded
{
    private const ulong Seed = 20_261_121;

    private const ulong Gamma = 1_234_567;

    public static void Check<T>(Gen<T> cases, Func<T, bool> holds) =>
        Prop.ForAll(cases.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(Seed, Gamma));

    /// <summary>Amounts above zero with four decimals, as markets have them.</summary>
    public static Gen<decimal> Amount(int max = 1_000_000) => Gen.Choose(1, max).Select(value => value / 10_000m);
}

using Acinaces.Emulator.DynamoDb.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.DynamoDb.Vectors;

public sealed class VectorScoreTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122UL, 1301UL);

    [Theory]
    [InlineData("1 0", "1 0", 0, 1, 0)]
    // At a right angle: a line from (1, 0) to (0, 1).
    [InlineData("1 0", "0 1", 1, 0, 1.4142135)]
    [InlineData("1 0", "-1 0", 2, -1, 2)]
    // 3 + 8 = 11 and roots of 5 and 25: 1 - 11 / (5 x 2.236068) = 0.0161301; from (1, 2) to (3, 4) it is the root of 8.
    [InlineData("1 2", "3 4", 0.0161301, 11, 2.828427)]
    // The length of a vector does not matter for its angle.
    [InlineData("1 0 0 0", "10 0 0 0", 0, 10, 9)]
    // No direction.
    [InlineData("0 0", "3 4", 1, 0, 5)]
    public void Are_worked_out_by_the_function(string searched, string held, double cosine, double dot, double euclidean)
    {
        Assert.Equal(cosine, Score(DistanceFunction.Cosine, Read(searched), Read(held)), 6);
        Assert.Equal(dot, Score(DistanceFunction.DotProduct, Read(searched), Read(held)), 6);
        Assert.Equal(euclidean, Score(DistanceFunction.Euclidean, Read(searched), Read(held)), 6);
    }

    [Fact]
    public void Stay_within_32_bits()
    {
        float[] far = [3e38f, 3e38f], opposite = [-3e38f, -3e38f];
        Assert.Equal(float.MaxValue, Score(DistanceFunction.Euclidean, far, opposite));
        Assert.Equal(-(double)float.MaxValue, Score(DistanceFunction.DotProduct, far, opposite));
        Assert.Equal(2, Score(DistanceFunction.Cosine, far, opposite));
        // Products that alone are out of range may still cancel out.
        Assert.Equal(0, Score(DistanceFunction.DotProduct, [3e38f, 3e38f], [3e38f, -3e38f]));
    }

    [Fact]
    public void Are_exact_for_a_vector_and_itself_and_the_same_both_ways() => Prop.ForAll(Vectors().ToArbitrary(), pair =>
    {
        var (one, two) = pair;
        return Score(DistanceFunction.Cosine, one, one) == 0 && Score(DistanceFunction.Euclidean, one, one) == 0
            && Enum.GetValues<DistanceFunction>().All(function => Score(function, one, two) == Score(function, two, one));
    }).Check(Fixed);

    [Fact]
    public void Agree_with_plain_sums() => Prop.ForAll(Vectors().ToArbitrary(), pair =>
    {
        var (one, two) = pair;
        double dot = 0, squares = 0;
        for (var i = 0; i < one.Length; i++)
        {
            dot += (double)one[i] * two[i];
            squares += Math.Pow((double)one[i] - two[i], 2);
        }
        return Near(dot, Score(DistanceFunction.DotProduct, one, two)) && Near(Math.Sqrt(squares), Score(DistanceFunction.Euclidean, one, two));
    }).Check(Fixed);

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-6 * Math.Max(1, Math.Abs(expected));

    // Of lengths that fill the processor's lanes and that do not; none is zero.
    private static Gen<(float[] One, float[] Two)> Vectors() =>
        from length in Gen.Choose(1, 40)
        from one in Gen.Choose(1, 2000).ListOf(length)
        from two in Gen.Choose(-1000, 1000).ListOf(length)
        select (one.Select(number => number / 7f).ToArray(), two.Select(number => number / 3f).ToArray());

    private static double Score(DistanceFunction function, float[] searched, float[] held) =>
        VectorScore.Of(function, searched, VectorScore.Dot(searched, searched), held, VectorScore.Dot(held, held));

    private static float[] Read(string vector) => [.. vector.Split(' ').Select(number => float.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}

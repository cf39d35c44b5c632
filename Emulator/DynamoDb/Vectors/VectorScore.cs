using System.Numerics;
using System.Runtime.InteropServices;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>
/// Measures vectors. Their numbers have 32 bits, the sums 64, and the score is brought back to 32 bits: one that is out of
/// their range is the largest there is.
/// </summary>
internal static class VectorScore
{
    /// <summary>Of a vector without a direction, which is as far from all others as one at a right angle.</summary>
    private const double NoDirection = 1;

    /// <summary>Half the circle.</summary>
    private const double FarthestCosine = 2;

    /// <param name="searchedSquare">The sum of the squares of the searched vector.</param>
    /// <param name="heldSquare">That of the held one.</param>
    public static double Of(DistanceFunction function, ReadOnlySpan<float> searched, double searchedSquare, ReadOnlySpan<float> held, double heldSquare)
    {
        var score = function switch
        {
            DistanceFunction.DotProduct => Dot(searched, held),
            DistanceFunction.Euclidean => Math.Sqrt(SquaredDistance(searched, held)),
            // The root of the product, not the product of the roots: it is exact for a vector and itself.
            _ => searchedSquare == 0 || heldSquare == 0 ? NoDirection : Math.Clamp(1 - (Dot(searched, held) / Math.Sqrt(searchedSquare * heldSquare)), 0, FarthestCosine),
        };
        return (float)Math.Clamp(score, -float.MaxValue, float.MaxValue);
    }

    public static bool IsHigherNearer(DistanceFunction function) => function == DistanceFunction.DotProduct;

    public static double Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> two)
    {
        var left = Lanes(one);
        var right = Lanes(two);
        var (low, high) = (Vector<double>.Zero, Vector<double>.Zero);
        for (var i = 0; i < left.Length; i++)
        {
            Vector.Widen(left[i], out var leftLow, out var leftHigh);
            Vector.Widen(right[i], out var rightLow, out var rightHigh);
            low += leftLow * rightLow;
            high += leftHigh * rightHigh;
        }
        var sum = Vector.Sum(low + high);
        for (var i = left.Length * Vector<float>.Count; i < one.Length; i++)
            sum += (double)one[i] * two[i];
        return sum;
    }

    private static double SquaredDistance(ReadOnlySpan<float> one, ReadOnlySpan<float> two)
    {
        var left = Lanes(one);
        var right = Lanes(two);
        var (low, high) = (Vector<double>.Zero, Vector<double>.Zero);
        for (var i = 0; i < left.Length; i++)
        {
            Vector.Widen(left[i], out var leftLow, out var leftHigh);
            Vector.Widen(right[i], out var rightLow, out var rightHigh);
            low += (leftLow - rightLow) * (leftLow - rightLow);
            high += (leftHigh - rightHigh) * (leftHigh - rightHigh);
        }
        var sum = Vector.Sum(low + high);
        for (var i = left.Length * Vector<float>.Count; i < one.Length; i++)
            sum += ((double)one[i] - two[i]) * ((double)one[i] - two[i]);
        return sum;
    }

    private static ReadOnlySpan<Vector<float>> Lanes(ReadOnlySpan<float> vector) => MemoryMarshal.Cast<float, Vector<float>>(vector);
}

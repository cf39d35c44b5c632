using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>Finds the nearest vectors of a partition by measuring all of them.</summary>
internal static class VectorSearch
{
    /// <param name="searched">The vector to be near to.</param>
    /// <param name="wanted">The wanted value of each filter. Absent ones: any.</param>
    /// <param name="topK">How many at most.</param>
    /// <returns>The nearest first; of those equally near, the one whose key comes first.</returns>
    public static IReadOnlyList<(VectorEntry Entry, double Score)> Nearest(VectorShape shape, VectorPartition partition, float[] searched, AttributeValue?[] wanted, int topK)
    {
        var sign = VectorScore.IsHigherNearer(shape.Distance) ? -1 : 1;
        var square = VectorScore.Dot(searched, searched);
        var nearest = new List<(VectorEntry Entry, double Score)>(topK);
        foreach (var (_, entry) in partition.Entries)
        {
            if (!Passes(entry.Filters, wanted))
                continue;
            var score = VectorScore.Of(shape.Distance, searched, square, entry.Vector, entry.Square);
            if (nearest.Count == topK && score * sign >= nearest[^1].Score * sign)
                continue;
            if (nearest.Count == topK)
                nearest.RemoveAt(topK - 1);
            var place = nearest.Count;
            while (place > 0 && score * sign < nearest[place - 1].Score * sign)
                place--;
            nearest.Insert(place, (entry, score));
        }
        return nearest;
    }

    private static bool Passes(AttributeValue?[] values, AttributeValue?[] wanted)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] is { } value && !value.Equals(values[i]))
                return false;
        }
        return true;
    }
}

namespace Acinaces.Infra.Specification;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class Similar
{
    private const int MostEdits = 3;

    /// <summary>" (did you mean X?)", or nothing when no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var (nearest, edits) = known.Select(candidate => (candidate, Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant()))).DefaultIfEmpty(("", int.MaxValue)).MinBy(pair => pair.Item2);
        return edits <= Math.Min(MostEdits, name.Length / 2) ? $" (did you mean {nearest}?)" : "";
    }

    // Levenshtein's distance, one row at a time.
    private static int Edits(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > MostEdits) return int.MaxValue;
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>The order in which the service's hash tables give things, which some of its answers show.</summary>
internal static class HashOrder
{
    private const uint LeastPlaces = 16;
    private const uint Factor = 31;

    /// <summary>Texts in the order of their places in a table; those in one place as they came.</summary>
    public static IReadOnlyList<string> Sort(IReadOnlyList<string> texts) => Sort(texts, HashOf);

    /// <summary>
    /// Things in the order of values of theirs. The service's formula for values is not known; this one, of a text and the
    /// absent other forms of a value, agrees with every answer on record.
    /// </summary>
    public static IReadOnlyList<T> SortValues<T>(IReadOnlyList<T> things, Func<T, AttributeValue> valueOf) => Sort(things, thing =>
    {
        const int OtherForms = 12;
        var value = valueOf(thing);
        var hash = unchecked(Factor + (value.Type == AttributeType.S ? HashOf(value.Text) : 0));
        for (var form = 0; form < OtherForms; form++)
            hash = unchecked(hash * Factor);
        return hash;
    });

    private static IReadOnlyList<T> Sort<T>(IReadOnlyList<T> things, Func<T, uint> hashOf)
    {
        var places = LeastPlaces;
        // A table is three quarters full at most.
        while (things.Count * 4 > places * 3)
            places *= 2;
        return [.. things.OrderBy(thing => PlaceOf(hashOf(thing), places))];
    }

    private static uint PlaceOf(uint hash, uint places) => (hash ^ (hash >> 16)) & (places - 1);

    private static uint HashOf(string text)
    {
        var hash = 0u;
        foreach (var character in text)
            hash = unchecked((hash * Factor) + character);
        return hash;
    }
}

using System.Text;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>What makes the service refuse a set: that it is empty, or that an element repeats or is null.</summary>
internal static class SetDefects
{
    private const string Wrong = "One or more parameter values were invalid: ";

    /// <returns>Absent for a good set.</returns>
    public static ValueDefect? Of(AttributeValue set) => set.Type switch
    {
        AttributeType.SS when set.Count == 0 => new ValueDefect(DynamoDbMessages.EmptyTextSet),
        AttributeType.NS when set.Count == 0 => new ValueDefect(DynamoDbMessages.EmptyNumberSet) { StandsAlone = true },
        AttributeType.BS when set.Count == 0 => new ValueDefect(DynamoDbMessages.EmptyBinarySet),
        AttributeType.SS when set.Texts.Distinct(StringComparer.Ordinal).Count() < set.Count => RepeatedText([.. set.Texts]),
        AttributeType.NS when set.Numbers.Distinct().Count() < set.Count =>
            new ValueDefect($"{Wrong}Input collection contains duplicates.", "Input collection contains duplicates") { StandsAlone = true },
        AttributeType.BS when set.Binaries.Select(Convert.ToBase64String).Distinct(StringComparer.Ordinal).Count() < set.Count => RepeatedBinary([.. set.Binaries]),
        _ => null,
    };

    /// <summary>What is wrong with a set of the type that has a null among its elements.</summary>
    public static ValueDefect OfNull(AttributeType set) => new(set switch
    {
        AttributeType.SS => DynamoDbMessages.NullInTextSet,
        AttributeType.NS => DynamoDbMessages.NullInNumberSet,
        _ => DynamoDbMessages.NullInBinarySet,
    });

    private static ValueDefect RepeatedText(string[] texts)
    {
        var shown = UpToRepeat(texts, Encoding.UTF8.GetBytes).Select(text => $"\"{text}\"");
        return new ValueDefect(
            $"{Wrong}Input collection [{string.Join(", ", shown)}] contains duplicates.",
            $"{Wrong}Input collection [{string.Join(", ", texts)}] contains duplicates.") { StandsAlone = true };
    }

    private static ValueDefect RepeatedBinary(byte[][] binaries)
    {
        var shown = UpToRepeat(binaries, bytes => bytes).Select(bytes => $"\"{Convert.ToBase64String(bytes)}\"");
        // No space after the bracket: the service's words.
        return new ValueDefect(
            $"{Wrong}Input collection [{string.Join(",", shown)}]of type BS contains duplicates.",
            $"{Wrong}Input collection [{string.Join(", ", binaries.Select(Convert.ToBase64String))}]of type BS contains duplicates.") { StandsAlone = true };
    }

    // The service puts elements in order as it takes them in; the repeated one stops it, and the rest stays as it was sent.
    private static IEnumerable<T> UpToRepeat<T>(T[] elements, Func<T, byte[]> bytesOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeat = Array.FindIndex(elements, element => !seen.Add(Convert.ToHexString(bytesOf(element))));
        var taken = elements[..repeat];
        Array.Sort(taken, (one, two) => bytesOf(one).AsSpan().SequenceCompareTo(bytesOf(two)));
        return taken.Concat(elements[repeat..]);
    }
}

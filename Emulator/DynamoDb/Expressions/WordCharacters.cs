using System.Buffers;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>The characters of names in expressions.</summary>
internal static class WordCharacters
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    public static bool ContainsOnlyWordCharacters(this ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Allowed);
}

using System.Buffers;
using System.Text;

namespace Acinaces.Emulator.Protocols;

/// <summary>What HTTP takes in a header: nothing by which another line could be smuggled in.</summary>
internal static class HeaderText
{
    private const string TokenLetters = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static readonly SearchValues<char> InText = SearchValues.Create(TokenLetters);
    private static readonly SearchValues<byte> OnTheWire = SearchValues.Create(Encoding.ASCII.GetBytes(TokenLetters));

    public static bool IsName(ReadOnlySpan<char> name) => !name.IsEmpty && !name.ContainsAnyExcept(InText);

    public static bool IsName(ReadOnlySpan<byte> name) => !name.IsEmpty && !name.ContainsAnyExcept(OnTheWire);

    public static bool IsValue(ReadOnlySpan<char> value) => value.IndexOfAnyExceptInRange(' ', '~') < 0;
}

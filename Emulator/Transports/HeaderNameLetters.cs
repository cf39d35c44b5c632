using System.Buffers;
using System.Text;

namespace Acinaces.Emulator.Transports;

/// <summary>What the name of a header may consist of: HTTP's tokens.</summary>
internal static class HeaderNameLetters
{
    private const string All = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static readonly SearchValues<char> InText = SearchValues.Create(All);

    public static readonly SearchValues<byte> OnTheWire = SearchValues.Create(Encoding.ASCII.GetBytes(All));
}

using System.Globalization;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>Places in a stream as they look on the wire: decimal texts of at least 21 digits, compared as numbers.</summary>
internal static class SequenceNumber
{
    public const int MinLength = 21;
    public const int MaxLength = 40;
    private static readonly UInt128 Zero = UInt128.Parse("100000000000000000000", CultureInfo.InvariantCulture);

    public static string Format(long sequence) => (Zero + (UInt128)(ulong)sequence).ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out long sequence)
    {
        sequence = 0;
        if (!UInt128.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < Zero || number - Zero > long.MaxValue)
            return false;
        sequence = (long)(number - Zero);
        return true;
    }
}

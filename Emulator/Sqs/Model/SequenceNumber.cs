using System.Globalization;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>The position of a FIFO message as clients see it: twenty digits that rise with each message, not one by one.</summary>
internal static class SequenceNumber
{
    private const decimal Origin = 18_800_000_000_000_000_000m;

    public static string Text(long sequence) => (Origin + (sequence * 256m)).ToString(CultureInfo.InvariantCulture);
}

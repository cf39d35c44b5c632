using System.Globalization;
using System.Text;

namespace Acinaces.Emulator.Transports;

/// <summary>The Date header that every answer carries. It is written once a second.</summary>
/// <param name="clock">The machine's clock, not the emulator's: clients correct their own by it before they sign.</param>
internal sealed class AnswerDate(TimeProvider clock)
{
    private Written _written = new(0, []);

    /// <summary>The whole line with its end.</summary>
    public ReadOnlySpan<byte> Line
    {
        get
        {
            var now = clock.GetUtcNow();
            var second = now.Ticks / TimeSpan.TicksPerSecond;
            var written = Volatile.Read(ref _written);
            if (written.Second != second)
            {
                written = new Written(second, Encoding.ASCII.GetBytes($"Date: {now.ToString("R", CultureInfo.InvariantCulture)}\r\n"));
                Volatile.Write(ref _written, written);
            }
            return written.Line;
        }
    }

    private sealed record Written(long Second, byte[] Line);
}

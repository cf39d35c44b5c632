using System.Globalization;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>Whether the processors of the machine are at work, whoever works. Known on Linux only; elsewhere they never seem to be.</summary>
/// <param name="readTimes">Gives the line of sums of <c>/proc/stat</c>, or null where there is none.</param>
internal sealed class MachineLoad(Func<string?> readTimes, TimeProvider clock)
{
    private const string Source = "/proc/stat";
    private const double Saturated = 0.75;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromSeconds(1);

    /// <summary>A machine at its work has a tenth of a second now and then in which it does less.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);
    private readonly Lock _gate = new();
    private long _measuredAt;
    private (long Busy, long All) _last;
    private TimeSpan _calmFor = Calm;

    public static MachineLoad OfThisMachine { get; } = new(ReadTimes, TimeProvider.System);

    /// <summary>
    /// Three quarters of all processor time went to work in a tenth of a second, and it has not been less than that for three in a row since;
    /// or nobody asked for more than a whole one.
    /// </summary>
    public bool IsSaturated
    {
        get
        {
            lock (_gate)
            {
                var now = clock.GetTimestamp();
                var since = clock.GetElapsedTime(_measuredAt, now);
                var isFirst = _measuredAt == 0;
                if (!isFirst && since < Window) return _calmFor < Calm;
                if (readTimes() is not { } line || Parse(line) is not { } times) return false;
                if (!isFirst) Measure(since, times.Busy - _last.Busy, times.All - _last.All);
                (_measuredAt, _last) = (now, times);
                return _calmFor < Calm;
            }
        }
    }

    private void Measure(TimeSpan since, long busy, long all)
    {
        // A long quiet time says nothing of the burst that ended it: until that is measured, nothing is started for it.
        if (since > LongestWindow || (all > 0 && busy >= Saturated * all)) _calmFor = TimeSpan.Zero;
        else if (all > 0) _calmFor += since;
    }

    /// <returns>Ticks since the machine started: at work, and in all. Null when the line is not understood.</returns>
    private static (long Busy, long All)? Parse(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields is not ["cpu", _, _, _, _, ..]) return null;
        long all = 0, idle = 0;
        for (var i = 1; i < Math.Min(fields.Length, 9); i++)   // what comes after is part of the first two
        {
            if (!long.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)) return null;
            all += ticks;
            if (i is 4 or 5) idle += ticks;   // idle, and waiting for a disk
        }
        return (all - idle, all);
    }

    private static string? ReadTimes()
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            using var file = new StreamReader(Source);
            return file.ReadLine();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

namespace Acinaces.Simulators.Market;

/// <summary>A length of candles. Weeks start on Monday, months on their first day, in the time zone of the offset.</summary>
internal sealed record CandleInterval(string Name, long LengthMs)
{
    private const long DayMs = 86_400_000;
    private const long MonthMs = -1;
    private const long MondayMs = 4 * DayMs;   // 5 January 1970

    private static readonly Dictionary<string, CandleInterval> ByName = new (string Name, long LengthMs)[]
    {
        ("1s", 1_000), ("1m", 60_000), ("3m", 180_000), ("5m", 300_000), ("15m", 900_000), ("30m", 1_800_000),
        ("1h", 3_600_000), ("2h", 7_200_000), ("4h", 14_400_000), ("6h", 21_600_000), ("8h", 28_800_000), ("12h", 43_200_000),
        ("1d", DayMs), ("3d", 3 * DayMs), ("1w", 7 * DayMs), ("1M", MonthMs),
    }.ToDictionary(row => row.Name, row => new CandleInterval(row.Name, row.LengthMs), StringComparer.Ordinal);

    /// <summary>Absent for a name that is none.</summary>
    public static CandleInterval? Find(string name) => ByName.GetValueOrDefault(name);

    public long OpenOf(long timeMs, long offsetMs)
    {
        var local = timeMs + offsetMs;
        if (LengthMs != MonthMs) return Floor(local, Name == "1w" ? MondayMs : 0) - offsetMs;
        var date = DateTimeOffset.FromUnixTimeMilliseconds(local);
        return new DateTimeOffset(date.Year, date.Month, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() - offsetMs;
    }

    public long After(long openMs, long offsetMs) => LengthMs != MonthMs
        ? openMs + LengthMs
        : DateTimeOffset.FromUnixTimeMilliseconds(openMs + offsetMs).AddMonths(1).ToUnixTimeMilliseconds() - offsetMs;

    /// <summary>The opening time that many candles earlier.</summary>
    public long Before(long openMs, long offsetMs, int candles) => LengthMs != MonthMs
        ? openMs - LengthMs * candles
        : DateTimeOffset.FromUnixTimeMilliseconds(openMs + offsetMs).AddMonths(-candles).ToUnixTimeMilliseconds() - offsetMs;

    private long Floor(long timeMs, long origin) => timeMs - ((timeMs - origin) % LengthMs + LengthMs) % LengthMs;
}

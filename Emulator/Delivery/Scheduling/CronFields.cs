namespace Acinaces.Emulator.Delivery.Scheduling;

/// <summary>The six fields of an AWS cron expression: minutes, hours, day of month, month, day of week, year.</summary>
internal sealed class CronFields
{
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly CronSet _minutes;
    private readonly CronSet _hours;
    private readonly CronSet _months;
    private readonly CronSet _years;
    private readonly CronDays _days;

    private CronFields(CronSet minutes, CronSet hours, CronDays days, CronSet months, CronSet years) =>
        (_minutes, _hours, _days, _months, _years) = (minutes, hours, days, months, years);

    /// <returns>Null when the text breaks the rules of AWS, one of which is that exactly one of the day fields is <c>?</c>.</returns>
    public static CronFields? TryParse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 6)
            return null;
        var minutes = CronSet.TryParse(fields[0], 0, 59, []);
        var hours = CronSet.TryParse(fields[1], 0, 23, []);
        var months = CronSet.TryParse(fields[3], 1, 12, Months);
        var years = CronSet.TryParse(fields[5], 1970, 2199, []);
        var days = CronDays.TryParse(fields[2], fields[4], Weekdays);
        return minutes is null || hours is null || months is null || years is null || days is null ? null : new CronFields(minutes, hours, days, months, years);
    }

    public DateTimeOffset? NextAfter(DateTimeOffset instant)
    {
        var start = instant.ToUniversalTime();
        var time = new DateTimeOffset(start.Year, start.Month, start.Day, start.Hour, start.Minute, 0, TimeSpan.Zero).AddMinutes(1);
        while (time.Year <= 2199)
        {
            if (!_years.Contains(time.Year))
                time = new DateTimeOffset(time.Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
            else if (!_months.Contains(time.Month))
                time = new DateTimeOffset(time.Year, time.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
            else if (!_days.Contains(DateOnly.FromDateTime(time.DateTime)))
                time = new DateTimeOffset(time.Date, TimeSpan.Zero).AddDays(1);
            else if (!_hours.Contains(time.Hour))
                time = new DateTimeOffset(time.Year, time.Month, time.Day, time.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
            else if (!_minutes.Contains(time.Minute))
                time = time.AddMinutes(1);
            else
                return time;
        }

        return null;
    }
}

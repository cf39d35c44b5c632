namespace Acinaces.Emulator.Delivery.Scheduling;

/// <summary>The days a cron expression allows, from either of its day fields; the other one is <c>?</c>.</summary>
internal sealed class CronDays
{
    private readonly Func<DateOnly, bool> _contains;

    private CronDays(Func<DateOnly, bool> contains) => _contains = contains;

    public bool Contains(DateOnly day) => _contains(day);

    public static CronDays? TryParse(string dayOfMonth, string dayOfWeek, string[] weekdays)
    {
        if ((dayOfMonth == "?") == (dayOfWeek == "?"))
            return null;
        var contains = dayOfWeek == "?" ? DaysOfMonth(dayOfMonth) : DaysOfWeek(dayOfWeek, weekdays);
        return contains is null ? null : new CronDays(contains);
    }

    private static Func<DateOnly, bool>? DaysOfMonth(string field)
    {
        if (field == "L")
            return day => day.Day == DateTime.DaysInMonth(day.Year, day.Month);
        if (field.EndsWith('W') && CronSet.TryNumber(field[..^1], out var near) && near is >= 1 and <= 31)
            return day => day.Day == NearestWeekday(day.Year, day.Month, near);
        return CronSet.TryParse(field, 1, 31, []) is { } set ? day => set.Contains(day.Day) : null;
    }

    // 1 is Sunday in AWS, 0 in .NET.
    private static Func<DateOnly, bool>? DaysOfWeek(string field, string[] weekdays)
    {
        if (field == "L")
            return day => day.DayOfWeek == DayOfWeek.Saturday;
        if (field.EndsWith('L') && CronSet.TryNumber(field[..^1], out var last) && last is >= 1 and <= 7)
            return day => (int)day.DayOfWeek + 1 == last && day.Day + 7 > DateTime.DaysInMonth(day.Year, day.Month);
        if (field.Split('#') is [var weekday, var nth] && CronSet.TryParse(weekday, 1, 7, weekdays) is { } which && CronSet.TryNumber(nth, out var week) && week is >= 1 and <= 5)
            return day => which.Contains((int)day.DayOfWeek + 1) && (day.Day + 6) / 7 == week;
        return CronSet.TryParse(field, 1, 7, weekdays) is { } set ? day => set.Contains((int)day.DayOfWeek + 1) : null;
    }

    private static int NearestWeekday(int year, int month, int wanted)
    {
        var days = DateTime.DaysInMonth(year, month);
        var day = new DateOnly(year, month, Math.Min(wanted, days));
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.Day == 1 ? 3 : day.Day - 1,
            DayOfWeek.Sunday => day.Day == days ? day.Day - 2 : day.Day + 1,
            _ => day.Day,
        };
    }
}

using System.Globalization;

namespace Acinaces.Emulator.Delivery.Scheduling;

/// <summary>When something recurs: <c>rate(5 minutes)</c> or <c>cron(0 18 ? * MON-FRI *)</c>.</summary>
/// <remarks>Source: EventBridge user guide, "Schedule rules".</remarks>
internal abstract record ScheduleExpression
{
    private ScheduleExpression()
    {
    }

    /// <summary>The first occurrence after an instant.</summary>
    /// <param name="anchor">When the schedule was switched on; rates count from there.</param>
    /// <returns>Null when there is none any more.</returns>
    public abstract DateTimeOffset? NextAfter(DateTimeOffset instant, DateTimeOffset anchor);

    /// <returns>Null when the text is no schedule.</returns>
    public static ScheduleExpression? TryParse(string text)
    {
        if (!text.EndsWith(')'))
            return null;
        if (text.StartsWith("rate(", StringComparison.Ordinal))
            return TryParseRate(text[5..^1]);
        return text.StartsWith("cron(", StringComparison.Ordinal) && CronFields.TryParse(text[5..^1]) is { } fields ? new Cron(fields) : null;
    }

    private static Rate? TryParseRate(string text)
    {
        if (text.Split(' ') is not [var count, var unit] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            return null;
        // AWS insists on "1 minute" and "2 minutes".
        return (unit, number == 1) switch
        {
            ("minute", true) or ("minutes", false) => new Rate(TimeSpan.FromMinutes(number)),
            ("hour", true) or ("hours", false) => new Rate(TimeSpan.FromHours(number)),
            ("day", true) or ("days", false) => new Rate(TimeSpan.FromDays(number)),
            _ => null,
        };
    }

    internal sealed record Rate(TimeSpan Period) : ScheduleExpression
    {
        public override DateTimeOffset? NextAfter(DateTimeOffset instant, DateTimeOffset anchor) =>
            instant < anchor ? anchor + Period : anchor + (Period * (((instant - anchor).Ticks / Period.Ticks) + 1));
    }

    /// <summary>UTC calendar times.</summary>
    internal sealed record Cron(CronFields Fields) : ScheduleExpression
    {
        public override DateTimeOffset? NextAfter(DateTimeOffset instant, DateTimeOffset anchor) => Fields.NextAfter(instant);
    }
}

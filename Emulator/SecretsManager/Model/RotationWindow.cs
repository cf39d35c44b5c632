using System.Globalization;
using Acinaces.Emulator.Delivery.Scheduling;

namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>The span of time in which a secret is to be rotated; this emulator rotates at its start.</summary>
/// <remarks>Source: Secrets Manager user guide, "Rotation schedules".</remarks>
internal readonly record struct RotationWindow(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The date up to which the rotation happens, as DescribeSecret names it.</summary>
    public DateTimeOffset LastSecond => End.AddSeconds(-1);

    /// <summary>The window in which a secret is rotated next.</summary>
    /// <returns>Null when only calls rotate it.</returns>
    public static RotationWindow? NextOf(Secret secret)
    {
        if (secret.DeletedAt is not null || secret.Rotation is not { IsEnabled: true, Rules: { } rules } rotation)
            return null;
        var anchor = new[] { rotation.ConfiguredAt, rotation.RotatedAt, rotation.GivenUpAt }.Max() ?? rotation.ConfiguredAt;
        // A value that somebody put by hand is as good as a rotation where days are counted.
        if (rules.AutomaticallyAfterDays is not null && secret.VersionIn(Stage.Current)?.CreatedAt is { } put && put > anchor)
            anchor = put;
        return NextAfter(rules, anchor);
    }

    /// <returns>Null when the schedule has no occurrence any more, or there is none.</returns>
    public static RotationWindow? NextAfter(RotationRules rules, DateTimeOffset anchor)
    {
        if (rules.AutomaticallyAfterDays is { } days)
            return Opening(Day(anchor).AddDays(days), rules, byTheHour: false);
        return rules.ScheduleExpression is { } text ? Parsed(text) switch
        {
            ScheduleExpression.Rate { Period.Days: > 0 } rate => Opening(Day(anchor) + rate.Period, rules, byTheHour: false),
            ScheduleExpression.Rate rate => Opening(Day(anchor).AddHours(anchor.UtcDateTime.Hour) + rate.Period, rules, byTheHour: true),
            { } cron when cron.NextAfter(anchor, anchor) is { } start => Opening(start, rules, text.Split(' ')[1].Contains('/', StringComparison.Ordinal)),
            _ => null,
        } : null;
    }

    /// <exception cref="Pipeline.AwsErrorException">InvalidParameterException.</exception>
    public static void Require(RotationRules rules)
    {
        if (rules.AutomaticallyAfterDays is not null && rules.ScheduleExpression is not null)
            throw SecretsManagerErrors.InvalidParameter("You can't specify both AutomaticallyAfterDays and ScheduleExpression in RotationRules.");
        if (rules.AutomaticallyAfterDays is null && rules.ScheduleExpression is null)
            throw SecretsManagerErrors.InvalidParameter("RotationRules must contain AutomaticallyAfterDays or ScheduleExpression.");
        if (rules.AutomaticallyAfterDays is < SecretsManagerLimits.MinRotationDays or > SecretsManagerLimits.MaxRotationDays)
            throw SecretsManagerErrors.InvalidParameter("RotationRules.AutomaticallyAfterDays must be within 1-1000.");
        if (rules.ScheduleExpression is { } schedule && !IsSchedule(schedule))
            throw SecretsManagerErrors.InvalidParameter("Invalid ScheduleExpression.");
        if (rules.Duration is null)
            return;
        if (HoursOf(rules.Duration) is not (> 0 and <= 24))
            throw SecretsManagerErrors.InvalidParameter("Invalid Duration.");
        var window = NextAfter(rules, DateTimeOffset.UnixEpoch);
        if (window is { } span && span.End > Day(span.Start).AddDays(1))
            throw SecretsManagerErrors.InvalidParameter("Invalid Duration: the rotation window must not extend into the next UTC day.");
    }

    // Here a step may leave out where it begins, which is then the first value.
    private static ScheduleExpression? Parsed(string text) => ScheduleExpression.TryParse(text.Replace(" /", " 0/", StringComparison.Ordinal));

    // Secrets Manager takes no minutes: schedules open on the hour, and rates go from four hours up.
    private static bool IsSchedule(string text) => Parsed(text) switch
    {
        ScheduleExpression.Rate rate => rate.Period >= SecretsManagerLimits.MinRotationPeriod && rate.Period <= TimeSpan.FromDays(SecretsManagerLimits.MaxRotationDays),
        ScheduleExpression.Cron => text.StartsWith("cron(0 ", StringComparison.Ordinal) && text.EndsWith(" *)", StringComparison.Ordinal),
        _ => false,
    };

    private static RotationWindow Opening(DateTimeOffset start, RotationRules rules, bool byTheHour)
    {
        var end = rules.Duration is { } duration && HoursOf(duration) is { } hours ? start.AddHours(hours)
            : byTheHour ? start.AddHours(1)
            : Day(start).AddDays(1);
        return new RotationWindow(start, end);
    }

    private static int? HoursOf(string duration) =>
        duration.EndsWith('h') && int.TryParse(duration.AsSpan(0, duration.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : null;

    private static DateTimeOffset Day(DateTimeOffset instant) => new(instant.UtcDateTime.Date, TimeSpan.Zero);
}

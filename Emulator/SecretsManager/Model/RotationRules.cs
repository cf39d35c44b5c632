namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>When a secret is rotated, in the words of the API.</summary>
internal sealed record RotationRules
{
    /// <summary>Days between rotations. Absent: <see cref="ScheduleExpression"/> says it.</summary>
    public long? AutomaticallyAfterDays { get; init; }

    /// <summary>Hours the window stays open, such as <c>3h</c>. Absent: an hour where the schedule counts hours, else until the day ends.</summary>
    public string? Duration { get; init; }

    /// <summary><c>rate(...)</c> or <c>cron(...)</c>. Absent: <see cref="AutomaticallyAfterDays"/> says it.</summary>
    public string? ScheduleExpression { get; init; }
}

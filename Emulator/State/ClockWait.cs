namespace Acinaces.Emulator.State;

/// <summary>Waiting for an instant of the emulator's clock.</summary>
internal static class ClockWait
{
    // Delays end at 49 days; a longer wait is done in pieces.
    private static readonly TimeSpan LongestPiece = TimeSpan.FromDays(30);

    /// <summary>Waits for an instant, or for a piece of the time until then where that is long: the caller looks at the clock again.</summary>
    /// <param name="instant">Absent: wait without end.</param>
    public static Task TowardsAsync(this TimeProvider clock, DateTimeOffset? instant, CancellationToken cancellationToken)
    {
        if (instant - clock.GetUtcNow() is not { } wait)
            return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return wait > TimeSpan.Zero ? Task.Delay(wait < LongestPiece ? wait : LongestPiece, clock, cancellationToken) : Task.CompletedTask;
    }
}

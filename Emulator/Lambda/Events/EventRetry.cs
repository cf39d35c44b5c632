using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>When an event is tried again. Source: Lambda developer guide, "How Lambda handles errors and retries with asynchronous invocation".</summary>
internal static class EventRetry
{
    private static readonly TimeSpan LongestHindrancePause = TimeSpan.FromMinutes(5);

    /// <summary>After the function failed: one minute after the first time, two after the second. Absent: no more tries.</summary>
    /// <param name="failures">How often the function has failed on the event.</param>
    public static TimeSpan? AfterFailure(int failures, EventInvokeSettings settings) =>
        failures > settings.MaxRetries ? null : TimeSpan.FromMinutes(failures);

    /// <summary>After there was no concurrency, or the emulator itself could not go on: from one second, doubled each time, up to five minutes. Does not count as a try.</summary>
    public static TimeSpan AfterHindrance(int hindrances) =>
        hindrances > 8 ? LongestHindrancePause : TimeSpan.FromSeconds(1 << hindrances);
}

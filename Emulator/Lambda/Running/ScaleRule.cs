namespace Acinaces.Emulator.Lambda.Running;

/// <summary>Whether waiting work is worth another process. A start costs a third of a second of processor; most events cost a few milliseconds.</summary>
internal static class ScaleRule
{
    /// <summary>What a start is assumed to take until one was measured.</summary>
    public static readonly TimeSpan AssumedStart = TimeSpan.FromMilliseconds(300);

    /// <param name="waiting">Invocations in the queue.</param>
    /// <param name="starting">Processes on their way.</param>
    /// <param name="ready">Processes that work or could.</param>
    /// <param name="maxProcesses">Upper bound of both together.</param>
    /// <param name="maxStarting">How many starts at once the machine bears.</param>
    /// <param name="eventDuration">What an event takes: the mean, or the age of the one that has run longest if that is more. Zero when unknown.</param>
    /// <param name="startDuration">What a start takes.</param>
    public static bool ShouldStart(int waiting, int starting, int ready, int maxProcesses, int maxStarting, TimeSpan eventDuration, TimeSpan startDuration)
    {
        if (waiting <= starting || starting >= maxStarting || starting + ready >= maxProcesses) return false;
        if (ready == 0) return true;
        // The last in the queue waits this long if nothing is started; less than a start takes, and a new process would come too late.
        return eventDuration * waiting / ready > startDuration;
    }
}

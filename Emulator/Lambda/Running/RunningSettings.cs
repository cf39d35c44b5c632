namespace Acinaces.Emulator.Lambda.Running;

/// <summary>How much of this machine functions may take.</summary>
internal sealed record RunningSettings
{
    /// <summary>Processes per function that wait more than they work; further invocations wait in order. Default twice the processors and two.</summary>
    public int MaxProcesses { get; init; } = 2 * Environment.ProcessorCount + 2;

    /// <summary>
    /// Processes per function at work while the whole machine is: more would only take the processors' caches from each other, fewer
    /// would leave a processor idle while all wait for an answer. Default the processors and one.
    /// </summary>
    public int ProcessesWhenSaturated { get; init; } = Environment.ProcessorCount + 1;

    /// <summary>Starts at the same time over all functions. Default the processors, at least two.</summary>
    public int MaxStarting { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>
    /// Pre-started processes per code folder, for functions that ask for it by <c>ACINACES_STANDBY=1</c>. Default 3: a first request
    /// through an API takes the authorizer and a function, and the next one often another function before a replacement is warm. The first
    /// is started at once, the others when the machine has time.
    /// </summary>
    public int StandbySize { get; init; } = 3;

    /// <summary>How long an idle environment is kept, by the emulator's clock.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(10);
}

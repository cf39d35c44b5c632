namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The figures of one ended invocation.</summary>
/// <param name="InitDuration">Absent on a warm environment.</param>
internal sealed record InvocationReport(TimeSpan Duration, TimeSpan? InitDuration, int MemoryMb, int PeakMemoryMb);

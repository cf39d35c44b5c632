using System.Globalization;
using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>One line of a function's log. Platform lines are put into words only when someone reads them.</summary>
/// <param name="Sequence">Its place among the lines of all functions, from 1.</param>
/// <param name="Stream"><c>stdout</c>, <c>stderr</c> or <c>platform</c>.</param>
/// <param name="RequestId">The event it belongs to; absent outside of one.</param>
internal readonly record struct LogLine(long Sequence, DateTimeOffset Time, string Stream, string? RequestId, string? Printed, InvocationReport? Report)
{
    public const string Platform = "platform";

    /// <summary>The START line when <see cref="Printed"/> is absent and there are no figures.</summary>
    public FunctionVersion? Version { get; init; }

    public string Text => Printed ?? (Report is { } report ? WriteReport(report) : $"START RequestId: {RequestId} Version: {Version?.Version}");

    private string WriteReport(InvocationReport report)
    {
        var duration = report.Duration.TotalMilliseconds;
        var init = report.InitDuration is { } time ? string.Create(CultureInfo.InvariantCulture, $"Init Duration: {time.TotalMilliseconds:0.00} ms\t") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"END RequestId: {RequestId}\nREPORT RequestId: {RequestId}\tDuration: {duration:0.00} ms\tBilled Duration: {Math.Ceiling(duration):0} ms\tMemory Size: {report.MemoryMb} MB\tMax Memory Used: {report.PeakMemoryMb} MB\t{init}");
    }
}

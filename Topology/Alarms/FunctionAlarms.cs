using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What must not happen to a function.</summary>
internal static class FunctionAlarms
{
    // These two stop losses: not one of their calls may fail.
    private static readonly Function[] _mustNotFail = [RiskControlFunctions.KillSwitch, RiskControlFunctions.CircuitBreakers];

    public static IEnumerable<Alarm> Of(Function function, AlarmThresholds thresholds)
    {
        var errors = new Metric.OfResource(function, "Errors", Statistic.Sum);
        yield return _mustNotFail.Contains(function)
            ? new Alarm($"{function.Name}-errors", $"A call of {function.Name} failed.", errors, 0, [Topics.CriticalAlerts]) { Runbook = "function-errors" }
            : new Alarm(
                $"{function.Name}-errors",
                $"More than {thresholds.ErrorPercent} % of the calls of {function.Name} fail.",
                new Metric.Percentage(errors, new Metric.OfResource(function, "Invocations", Statistic.Sum)),
                thresholds.ErrorPercent,
                [Topics.CriticalAlerts, Topics.SystemHealth])
            {
                Period = TimeSpan.FromMinutes(5),
                Periods = 2,
                Runbook = "function-errors",
            };
        yield return new Alarm(
            $"{function.Name}-duration",
            $"Calls of {function.Name} take more than {thresholds.DurationPercent} % of the {function.Timeout.TotalSeconds} s they have.",
            new Metric.OfResource(function, "Duration", Statistic.Maximum),
            (decimal)function.Timeout.TotalMilliseconds * thresholds.DurationPercent / 100,
            [Topics.SystemHealth])
        {
            Period = TimeSpan.FromMinutes(5),
            Periods = 2,
            Runbook = "function-duration",
        };
        yield return new Alarm(
            $"{function.Name}-throttles",
            $"Calls of {function.Name} are refused: it runs as often as it may.",
            new Metric.OfResource(function, "Throttles", Statistic.Sum),
            0,
            [Topics.SystemHealth])
        {
            Period = TimeSpan.FromMinutes(5),
            Periods = 2,
            Runbook = "function-throttles",
        };
    }
}

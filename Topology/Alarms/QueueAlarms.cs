using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What must not happen in a queue: at the last stop any message is one too many, elsewhere one that waits too long.</summary>
internal static class QueueAlarms
{
    public static Alarm Of(Queue queue, AlarmThresholds thresholds) => queue.DeadLetters is null
        ? new Alarm(
            $"{queue.Name}-messages",
            $"Something has failed for good and waits in {queue.Name}.",
            new Metric.OfResource(queue, "ApproximateNumberOfMessagesVisible", Statistic.Maximum),
            0,
            [Topics.CriticalAlerts])
        {
            Runbook = "dead-letters",
        }
        : new Alarm(
            $"{queue.Name}-age",
            $"Messages wait in {queue.Name} for more than {thresholds.OldestWork.TotalMinutes} minutes.",
            new Metric.OfResource(queue, "ApproximateAgeOfOldestMessage", Statistic.Maximum),
            (decimal)thresholds.OldestWork.TotalSeconds,
            [Topics.SystemHealth])
        {
            Period = TimeSpan.FromMinutes(5),
            Runbook = "queue-age",
        };
}

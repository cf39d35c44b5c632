using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.EventBridge.Routing;

/// <summary>Fires rules with a schedule when the emulator's clock reaches them; once for each occurrence it passes.</summary>
internal sealed class ScheduleTicker(RuleStore rules, EventRouter router, TimeProvider clock, IJournal journal) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<string, (Rule Rule, DateTimeOffset? Next)> _plan = new(StringComparer.Ordinal);
    private Task _running = Task.CompletedTask;
    private DateTimeOffset _startedAt;

    public void Start()
    {
        _startedAt = clock.GetUtcNow();
        _running = RunAsync(_stopping.Token);
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            // Taken before the rules are read, so that a change in between is seen in the next round.
            var changed = rules.SchedulesChanged;
            var next = FireDue();
            await journal.CommitAsync();
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, clock.TowardsAsync(next, waiting.Token));
            await waiting.CancelAsync();
        }
    }

    private DateTimeOffset? FireDue()
    {
        var now = clock.GetUtcNow();
        var scheduled = rules.ScheduledRules();
        foreach (var gone in _plan.Keys.Except(scheduled.Select(rule => rule.Rule.Arn)).ToArray())
            _plan.Remove(gone);
        DateTimeOffset? earliest = null;
        foreach (var compiled in scheduled)
        {
            var (rule, schedule) = (compiled.Rule, compiled.Schedule);
            if (schedule is null)
                continue;
            var isPlanned = _plan.TryGetValue(rule.Arn, out var plan) && plan.Rule.ScheduleExpression == rule.ScheduleExpression && plan.Rule.EnabledAt == rule.EnabledAt;
            // A new rule counts from when it was put, even if the clock has been moved since; what fell due while the emulator was off is past.
            var next = isPlanned ? plan.Next : schedule.NextAfter(rule.EnabledAt > _startedAt ? rule.EnabledAt : _startedAt, rule.EnabledAt);
            for (; next <= now; next = schedule.NextAfter(next.Value, rule.EnabledAt))
                router.Fire(rule, next.Value);
            _plan[rule.Arn] = (rule, next);
            if (earliest is null || next < earliest)
                earliest = next;
        }

        return earliest;
    }
}

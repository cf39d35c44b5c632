using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.EventBridge.Storage;

/// <summary>All buses, rules and deliveries that are still owed. Changes are applied and journaled under one lock.</summary>
internal sealed class RuleStore(IJournal journal) : IJournaled
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, EventBus> _buses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledRule> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Archive> _archives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutboundDelivery> _owed = new(StringComparer.Ordinal);
    private TaskCompletionSource _schedulesChanged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public byte JournalStream => JournalStreams.EventBridge;

    /// <summary>Ends when a rule with a schedule has come, gone or changed.</summary>
    public Task SchedulesChanged
    {
        get
        {
            lock (_gate)
                return _schedulesChanged.Task;
        }
    }

    /// <summary>The bus; every account has one called default without creating it.</summary>
    public EventBus? FindBus(string arn)
    {
        lock (_gate)
        {
            return _buses.GetValueOrDefault(arn)
                ?? (arn.EndsWith(":event-bus/default", StringComparison.Ordinal) ? new EventBus(arn, "default", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) : null);
        }
    }

    /// <exception cref="Pipeline.AwsErrorException">ResourceNotFoundException.</exception>
    public EventBus RequireBus(string arn) => FindBus(arn) ?? throw EventBridgeErrors.BusNotFound(arn[(arn.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    public IReadOnlyList<EventBus> Buses(string arnPrefix)
    {
        lock (_gate)
            return [.. _buses.Values.Where(bus => bus.Arn.StartsWith(arnPrefix, StringComparison.Ordinal)).OrderBy(bus => bus.Name, StringComparer.Ordinal)];
    }

    public CompiledRule? FindRule(string arn)
    {
        lock (_gate)
            return _rules.GetValueOrDefault(arn);
    }

    public IReadOnlyList<CompiledRule> Rules(string busArn)
    {
        lock (_gate)
            return [.. _rules.Values.Where(rule => rule.Rule.BusArn == busArn).OrderBy(rule => rule.Rule.Name, StringComparer.Ordinal)];
    }

    public IReadOnlyList<CompiledRule> ScheduledRules()
    {
        lock (_gate)
            return [.. _rules.Values.Where(rule => rule.Schedule is not null && rule.Rule.IsEnabled)];
    }

    public Archive? FindArchive(string arn)
    {
        lock (_gate)
            return _archives.GetValueOrDefault(arn);
    }

    public IReadOnlyList<Archive> Archives(Func<Archive, bool> wanted)
    {
        lock (_gate)
            return [.. _archives.Values.Where(wanted).OrderBy(archive => archive.Name, StringComparer.Ordinal)];
    }

    public IReadOnlyList<OutboundDelivery> Owed()
    {
        lock (_gate)
            return [.. _owed.Values.OrderBy(delivery => delivery.AcceptedAt)];
    }

    public void Put(EventBus bus) => Commit(new EventBridgeChange.BusStored(bus));

    public void RemoveBus(string arn) => Commit(new EventBridgeChange.BusRemoved(arn));

    public void Put(Rule rule) => Commit(new EventBridgeChange.RuleStored(rule));

    /// <summary>Changes a rule under the lock.</summary>
    /// <returns>Null when there is no such rule.</returns>
    public Rule? Change(string arn, Func<Rule, Rule> change)
    {
        lock (_gate)
        {
            if (!_rules.TryGetValue(arn, out var rule))
                return null;
            var changed = change(rule.Rule);
            Commit(new EventBridgeChange.RuleStored(changed));
            return changed;
        }
    }

    public void RemoveRule(string arn) => Commit(new EventBridgeChange.RuleRemoved(arn));

    public void Put(Archive archive) => Commit(new EventBridgeChange.ArchiveStored(archive));

    public void RemoveArchive(string arn) => Commit(new EventBridgeChange.ArchiveRemoved(arn));

    public void Accept(List<OutboundDelivery> deliveries)
    {
        if (deliveries.Count > 0)
            Commit(new EventBridgeChange.Accepted(deliveries));
    }

    public void Settle(string deliveryId) => Commit(new EventBridgeChange.Settled(deliveryId));

    public void Replay(ReadOnlySpan<byte> record)
    {
        if (JsonSerializer.Deserialize(record, EventBridgeJournalJson.Default.EventBridgeChange) is { } change)
            Apply(change);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            IEnumerable<EventBridgeChange> changes =
            [
                .. _buses.Values.Select(bus => new EventBridgeChange.BusStored(bus)),
                .. _rules.Values.Select(rule => new EventBridgeChange.RuleStored(rule.Rule)),
                .. _archives.Values.Select(archive => new EventBridgeChange.ArchiveStored(archive)),
                new EventBridgeChange.Accepted([.. _owed.Values]),
            ];
            return [.. changes.Select(change => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(change, EventBridgeJournalJson.Default.EventBridgeChange))];
        }
    }

    private void Commit(EventBridgeChange change)
    {
        lock (_gate)
        {
            Apply(change);
            journal.Append(JournalStream, JsonSerializer.SerializeToUtf8Bytes(change, EventBridgeJournalJson.Default.EventBridgeChange));
        }
    }

    private void Apply(EventBridgeChange change)
    {
        switch (change)
        {
            case EventBridgeChange.BusStored stored:
                _buses[stored.Bus.Arn] = stored.Bus;
                break;
            case EventBridgeChange.BusRemoved removed:
                _buses.Remove(removed.Arn);
                break;
            case EventBridgeChange.RuleStored stored:
                _rules[stored.Rule.Arn] = CompiledRule.Of(stored.Rule);
                AnnounceSchedules();
                break;
            case EventBridgeChange.RuleRemoved removed:
                _rules.Remove(removed.Arn);
                AnnounceSchedules();
                break;
            case EventBridgeChange.ArchiveStored stored:
                _archives[stored.Archive.Arn] = stored.Archive;
                break;
            case EventBridgeChange.ArchiveRemoved removed:
                _archives.Remove(removed.Arn);
                break;
            case EventBridgeChange.Accepted accepted:
                foreach (var delivery in accepted.Deliveries)
                    _owed[delivery.Id] = delivery;
                break;
            case EventBridgeChange.Settled settled:
                _owed.Remove(settled.DeliveryId);
                break;
        }
    }

    private void AnnounceSchedules()
    {
        var before = _schedulesChanged;
        _schedulesChanged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        before.TrySetResult();
    }
}

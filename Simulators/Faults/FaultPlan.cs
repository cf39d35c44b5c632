namespace Acinaces.Simulators.Faults;

/// <summary>Faults that wait for the request they are meant for.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, int Left)> _waiting = [];
    private volatile bool _isEmpty = true;

    /// <summary>True while nothing is planned, so that requests need not take a lock.</summary>
    public bool IsEmpty => _isEmpty;

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _waiting.Add((fault, fault.Count));
            _isEmpty = false;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
            _isEmpty = true;
        }
    }

    public IReadOnlyList<(Fault Fault, int Left)> Waiting
    {
        get
        {
            lock (_gate) return [.. _waiting];
        }
    }

    /// <summary>The first fault meant for that request; it is used up by one. Absent when there is none.</summary>
    public Fault? Take(string venue, string operation, IReadOnlyList<KeyValuePair<string, string>> parameters) =>
        Take(fault => fault.Venue == venue && fault.Kind != FaultKind.Gap && fault.Operation is var name && (name == "*" || name == operation)
            && fault.Match.All(wanted => parameters.Any(sent => sent.Key == wanted.Key && sent.Value == wanted.Value)));

    /// <summary>A gap meant for the next update of a stream. Absent when there is none.</summary>
    public Fault? TakeGap(string venue) => Take(fault => fault.Venue == venue && fault.Kind == FaultKind.Gap);

    private Fault? Take(Predicate<Fault> isMeant)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(row => isMeant(row.Fault));
            if (index < 0) return null;
            var (fault, left) = _waiting[index];
            if (left > 1) _waiting[index] = (fault, left - 1);
            else _waiting.RemoveAt(index);
            _isEmpty = _waiting.Count == 0;
            return fault;
        }
    }
}

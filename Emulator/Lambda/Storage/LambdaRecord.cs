using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Storage;

/// <summary>One change in the journal: exactly one member is set. A changed thing is written whole, so applying a record twice does no harm.</summary>
internal sealed record LambdaRecord
{
    public Function? Function { get; init; }

    /// <summary>ARN.</summary>
    public string? DeletedFunction { get; init; }

    public EventSourceMapping? Mapping { get; init; }

    /// <summary>UUID.</summary>
    public string? DeletedMapping { get; init; }

    public QueuedEvent? Event { get; init; }

    /// <summary>Request id of an event that was worked off, sent on or dropped.</summary>
    public string? DoneEvent { get; init; }
}

namespace Acinaces.Simulators.Faults;

/// <summary>What goes wrong.</summary>
internal enum FaultKind
{
    /// <summary>The request waits before it is executed.</summary>
    Delay,

    /// <summary>The connection breaks before anything is done.</summary>
    DropBeforeExecution,

    /// <summary>The connection breaks after everything is done: the caller cannot know the outcome.</summary>
    DropReplyAfterExecution,

    /// <summary>A refusal is sent, before the execution or after it.</summary>
    Error,

    /// <summary>All WebSocket connections of the venue close, at once.</summary>
    Disconnect,

    /// <summary>The next depth updates are swallowed, so that streams have a gap.</summary>
    Gap,

    /// <summary>The venue's clock is put off, at once and until it is set back to 0.</summary>
    ClockSkew,

    /// <summary>The caller's address is banned, at once.</summary>
    Ban,
}

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>Where an execution environment is in its life.</summary>
internal enum EnvironmentPhase
{
    /// <summary>A pre-started process that belongs to no function yet.</summary>
    Standby,

    /// <summary>The process runs but has not asked for its first event.</summary>
    Starting,

    /// <summary>Waits for an event.</summary>
    Idle,

    /// <summary>Works on an event, or has answered it and not yet asked for the next.</summary>
    Busy,

    /// <summary>Gets nothing more; its process is gone or about to be.</summary>
    Ended,
}

using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Control.Snapshots;

/// <summary>An emulator whose state can be taken, put back and branched.</summary>
internal interface ISnapshotHost
{
    /// <summary>What opens sealed parts of its state.</summary>
    AtRestKey Key { get; }

    EmulatorCapture Capture();

    /// <summary>Goes on with another state. Ports and clock stay as they are.</summary>
    Task RestoreAsync(EmulatorCapture capture);

    /// <summary>Starts an emulator of its own, in memory, that begins with a state.</summary>
    Task<EmulatorHost> BranchAsync(EmulatorCapture capture);
}

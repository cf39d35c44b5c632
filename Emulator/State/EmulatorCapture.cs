namespace Acinaces.Emulator.State;

/// <summary>The state of all services: each as it was at one instant, a moment apart from the next while requests go on.</summary>
/// <param name="Key">Opens what is sealed in it.</param>
internal sealed record EmulatorCapture(IReadOnlyList<IStateCapture> States, AtRestKey Key)
{
    /// <summary>Has the bytes that the state names. Absent when it was read from disk: then the data folder has them.</summary>
    public BlobStore? Blobs { get; init; }

    public static EmulatorCapture Of(IEnumerable<IJournaled> owners, AtRestKey key) => new([.. owners.Select(owner => owner.Capture(static () => { }))], key);

    /// <summary>Puts the state into owners that are still empty.</summary>
    public void CopyTo(IEnumerable<IJournaled> owners)
    {
        var byStream = owners.ToDictionary(owner => owner.JournalStream);
        foreach (var state in States) state.CopyTo(byStream[state.JournalStream]);
    }
}

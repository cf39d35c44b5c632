namespace Acinaces.Emulator.State;

/// <summary>Why the journal takes no changes.</summary>
/// <param name="IsFinal">Only a new start helps; else the next attempt may succeed, as when a full disk has space again.</param>
internal sealed record JournalFailure(string Folder, Exception Cause, bool IsFinal)
{
    public string Message => $"The journal in {Folder} cannot be written ({Cause.Message}). Changes are refused until {(IsFinal ? "the emulator is started again" : "the disk takes them again")}; reading goes on.";

    public JournalRefusalException ToException() => new(Message, Cause);
}

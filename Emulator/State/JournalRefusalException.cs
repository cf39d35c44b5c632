namespace Acinaces.Emulator.State;

/// <summary>The disk does not take what has to be durable.</summary>
internal sealed class JournalRefusalException(string message, Exception cause) : IOException(message, cause);

namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>How an event enters a FIFO queue.</summary>
internal sealed record SqsParameters(string? MessageGroupId = null);

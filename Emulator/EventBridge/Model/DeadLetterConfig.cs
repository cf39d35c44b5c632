namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>The queue for events that could not be delivered.</summary>
internal sealed record DeadLetterConfig(string? Arn = null);

namespace Acinaces.Emulator.Lambda.Wire;

/// <summary>One pattern of event filtering. On the wire its shape is called Filter.</summary>
internal sealed record EventFilter(string? Pattern);

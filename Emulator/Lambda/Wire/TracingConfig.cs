namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record TracingConfig(string? Mode);

namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record EphemeralStorage(int Size);

namespace Acinaces.Emulator.State;

/// <summary>A record that could still be read.</summary>
internal readonly record struct SalvagedRecord(byte Stream, ReadOnlyMemory<byte> Content);

namespace Acinaces.Emulator.ElastiCache.Wire;

/// <summary>Changes that have not taken effect. Here every change takes effect at once, so there are none.</summary>
internal sealed record PendingValues;

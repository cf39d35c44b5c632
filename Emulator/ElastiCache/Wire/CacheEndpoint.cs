namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record CacheEndpoint(string Address, int Port);

namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record NodeGroupEntry(string NodeGroupId, string Status, CacheEndpoint PrimaryEndpoint);

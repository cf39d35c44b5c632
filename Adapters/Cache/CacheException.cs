namespace Acinaces.Adapters.Cache;

/// <summary>The cache could not serve a command. What it would have told must come from the tables.</summary>
public sealed class CacheException(string message, Exception? inner = null) : Exception(message, inner);

namespace Acinaces.Adapters.Stores;

/// <summary>A stored value with the version a writer must name.</summary>
/// <param name="Version">0 when nothing is stored yet.</param>
public sealed record Versioned<T>(T Value, long Version);

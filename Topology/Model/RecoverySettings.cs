namespace Acinaces.Topology.Model;

/// <summary>The other region, from which data comes back when the first is lost.</summary>
/// <param name="Region">Its name.</param>
/// <param name="Key">The key copies are encrypted with there; keys belong to one region.</param>
public sealed record RecoverySettings(string Region, EncryptionKey Key);

namespace Acinaces.Emulator.Control;

/// <summary>A service in <c>/_acinaces/coverage</c>.</summary>
internal sealed record CoverageEntry(string Service, IReadOnlyList<string> Protocols, IReadOnlyList<string> Operations);

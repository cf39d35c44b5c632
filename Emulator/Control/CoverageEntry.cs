namespace Acinaces.Emulator.Control;

/// <summary>A service in <c>/_acinaces/coverage</c>.</summary>
/// <param name="Operations">What it does.</param>
/// <param name="Notes">What an operation leaves out of what AWS does, by operation.</param>
/// <param name="Unsupported">What it refuses, with the reason.</param>
internal sealed record CoverageEntry(
    string Service, IReadOnlyList<string> Protocols, IReadOnlyList<string> Operations, IReadOnlyDictionary<string, string> Notes, IReadOnlyDictionary<string, string> Unsupported);

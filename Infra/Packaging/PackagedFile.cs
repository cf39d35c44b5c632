namespace Acinaces.Infra.Packaging;

/// <summary>One file of a package.</summary>
/// <param name="Path">Where it lies in the package, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackagedFile(string Path, ReadOnlyMemory<byte> Content);

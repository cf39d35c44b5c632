namespace Acinaces.Infra.Packaging;

/// <summary>A package that could not be made, and why.</summary>
public sealed class PackagingException(string message) : Exception(message);

namespace Acinaces.Infra.Assemblies;

/// <summary>A folder that is no cloud assembly, or a damaged one.</summary>
public sealed class InvalidAssemblyException(string message) : Exception(message);

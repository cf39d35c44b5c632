namespace Acinaces.Emulator.Lambda.Model;

/// <summary>A name for a version.</summary>
internal sealed record FunctionAlias(string Name, string Version, string Description, string RevisionId);

namespace Acinaces.Emulator.Lambda.Wire;

/// <param name="Location">A <c>file:</c> URL of the folder the code runs from.</param>
internal sealed record FunctionCodeLocation(string RepositoryType, string Location);

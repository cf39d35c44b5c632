namespace Acinaces.Emulator.Lambda.Wire;

/// <summary>The shapes <c>Environment</c> and <c>EnvironmentResponse</c>.</summary>
internal sealed record FunctionVariables(IReadOnlyDictionary<string, string>? Variables);

namespace Acinaces.Emulator.Lambda.Wire;

/// <summary>The request of operations that only name a function.</summary>
internal sealed record FunctionRequest(string? FunctionName, string? Qualifier);

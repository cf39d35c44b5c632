namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record ListFunctionsResponse(IReadOnlyList<FunctionConfiguration> Functions, string? NextMarker);

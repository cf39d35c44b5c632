namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record ListFunctionsRequest(string? FunctionVersion, string? Marker, int? MaxItems, string? MasterRegion);

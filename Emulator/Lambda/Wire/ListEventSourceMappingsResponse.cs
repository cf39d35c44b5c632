namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record ListEventSourceMappingsResponse(IReadOnlyList<EventSourceMappingConfiguration> EventSourceMappings, string? NextMarker);

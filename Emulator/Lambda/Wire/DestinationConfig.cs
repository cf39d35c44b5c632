namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record DestinationConfig(EventDestination? OnSuccess, EventDestination? OnFailure);

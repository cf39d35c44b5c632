namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record ScalingConfig(int? MaximumConcurrency);

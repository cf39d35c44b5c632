namespace Acinaces.Emulator.Lambda.Wire;

/// <summary>The shapes <c>OnSuccess</c> and <c>OnFailure</c>.</summary>
internal sealed record EventDestination(string? Destination);

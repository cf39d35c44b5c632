namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record DeadLetterConfig(string? TargetArn);

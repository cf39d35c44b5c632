namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ChangeMessageVisibilityResponse;

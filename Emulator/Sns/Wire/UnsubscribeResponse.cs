namespace Acinaces.Emulator.Sns.Wire;

internal sealed record UnsubscribeResponse;

namespace Acinaces.Emulator.Sns.Wire;

internal sealed record PublishBatchErrorEntry(string Id, string Code, string Message, bool SenderFault);

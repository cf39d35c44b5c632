namespace Acinaces.Emulator.Sns.Wire;

internal sealed record PublishBatchResponse(IReadOnlyList<PublishBatchResultEntry> Successful, IReadOnlyList<PublishBatchErrorEntry> Failed);

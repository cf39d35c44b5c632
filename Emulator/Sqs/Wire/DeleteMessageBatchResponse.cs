using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record DeleteMessageBatchResponse(IReadOnlyList<DeleteMessageBatchResultEntry> Successful, IReadOnlyList<BatchResultErrorEntry> Failed);

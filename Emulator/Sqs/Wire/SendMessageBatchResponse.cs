using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record SendMessageBatchResponse(IReadOnlyList<SendMessageBatchResultEntry> Successful, IReadOnlyList<BatchResultErrorEntry> Failed);

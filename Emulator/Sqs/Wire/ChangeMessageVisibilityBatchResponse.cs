using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ChangeMessageVisibilityBatchResponse(IReadOnlyList<ChangeMessageVisibilityBatchResultEntry> Successful, IReadOnlyList<BatchResultErrorEntry> Failed);

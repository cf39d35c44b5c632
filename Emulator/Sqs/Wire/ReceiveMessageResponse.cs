using Acinaces.Emulator.Sqs.Model;

namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ReceiveMessageResponse(IReadOnlyList<ReceivedMessageShape>? Messages);

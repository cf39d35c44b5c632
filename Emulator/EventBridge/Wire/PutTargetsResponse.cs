using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutTargetsResponse(int FailedEntryCount, IReadOnlyList<FailedTarget> FailedEntries);

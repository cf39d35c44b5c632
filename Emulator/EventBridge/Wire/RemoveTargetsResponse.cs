using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record RemoveTargetsResponse(int FailedEntryCount, IReadOnlyList<FailedTarget> FailedEntries);

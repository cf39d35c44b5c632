using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListTargetsByRuleResponse(IReadOnlyList<Target> Targets, string? NextToken);

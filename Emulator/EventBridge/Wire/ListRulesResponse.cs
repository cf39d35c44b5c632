using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListRulesResponse(IReadOnlyList<RuleEntry> Rules, string? NextToken);

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListRuleNamesByTargetResponse(IReadOnlyList<string> RuleNames, string? NextToken);

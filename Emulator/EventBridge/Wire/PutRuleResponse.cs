namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutRuleResponse(string RuleArn);

using Acinaces.Emulator.Delivery.Patterns;
using Acinaces.Emulator.Delivery.Scheduling;
using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Storage;

/// <summary>A rule made ready to be matched.</summary>
/// <param name="Pattern">Absent for rules that only have a schedule.</param>
/// <param name="Schedule">Absent for rules that only have a pattern.</param>
internal sealed record CompiledRule(Rule Rule, EventPattern? Pattern, ScheduleExpression? Schedule)
{
    public static CompiledRule Of(Rule rule) => new(
        rule,
        rule.EventPattern is { } pattern ? EventPattern.Parse(pattern) : null,
        rule.ScheduleExpression is { } schedule ? ScheduleExpression.TryParse(schedule) : null);
}

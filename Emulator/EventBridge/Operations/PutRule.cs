using Acinaces.Emulator.Delivery.Patterns;
using Acinaces.Emulator.Delivery.Scheduling;
using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class PutRule(RuleStore rules, TimeProvider clock) : IOperation<PutRuleRequest, PutRuleResponse>
{
    public IEnumerable<Permission> Permissions(PutRuleRequest request, Caller caller)
    {
        var onRule = EventNames.OnRule("events:PutRule", request.Name, request.EventBusName, caller);
        if (request.Tags is { Count: > 0 })
            onRule = onRule.Concat(EventNames.OnRule("events:TagResource", request.Name, request.EventBusName, caller));
        return request.RoleArn is { } role ? onRule.Append(EventNames.PassRole(role)) : onRule;
    }

    public PutRuleResponse Invoke(PutRuleRequest request, Caller caller)
    {
        var bus = rules.RequireBus(EventNames.BusArn(request.EventBusName, caller));
        Require(request, bus);
        var arn = EventNames.RuleArn(request.Name, request.EventBusName, caller);
        var before = rules.FindRule(arn)?.Rule;
        var isEnabled = request.State != "DISABLED";
        rules.Put(new Rule
        {
            Arn = arn,
            Name = request.Name,
            BusArn = bus.Arn,
            EventPattern = request.EventPattern,
            ScheduleExpression = request.ScheduleExpression,
            IsEnabled = isEnabled,
            Description = request.Description,
            RoleArn = request.RoleArn,
            EnabledAt = before is { IsEnabled: true } && isEnabled && before.ScheduleExpression == request.ScheduleExpression ? before.EnabledAt : clock.GetUtcNow(),
            Targets = before?.Targets ?? [],
            Tags = before?.Tags ?? (request.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value),
        });
        return new PutRuleResponse(arn);
    }

    private static void Require(PutRuleRequest request, EventBus bus)
    {
        if (request.Name.Length is 0 or > 64 || !request.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'))
            throw EventBridgeErrors.Validation("Parameter Name is not valid. Reason: it may contain letters, digits, '.', '-' and '_'.");
        if (request.State is not (null or "ENABLED" or "DISABLED"))
            throw EventBridgeErrors.Validation($"Parameter State is not valid: {request.State}");
        if (request.EventPattern is null && request.ScheduleExpression is null)
            throw EventBridgeErrors.Validation("Parameter(s) EventPattern or ScheduleExpression must be specified.");
        if (request.ScheduleExpression is { } schedule)
        {
            if (bus.Name != "default")
                throw EventBridgeErrors.Validation("ScheduleExpression is supported only on the default event bus.");
            if (ScheduleExpression.TryParse(schedule) is null)
                throw EventBridgeErrors.Validation("Parameter ScheduleExpression is not valid.");
        }

        if (request.EventPattern is { } pattern)
            PatternOf(pattern);
    }

    /// <exception cref="AwsErrorException">InvalidEventPatternException.</exception>
    public static EventPattern PatternOf(string pattern)
    {
        if (pattern.Length > EventBridgeLimits.MaxPatternLength)
            throw EventBridgeErrors.InvalidPattern("it is longer than 4096 characters");
        try
        {
            return EventPattern.Parse(pattern);
        }
        catch (PatternFormatException reason)
        {
            throw EventBridgeErrors.InvalidPattern(reason.Message);
        }
    }
}

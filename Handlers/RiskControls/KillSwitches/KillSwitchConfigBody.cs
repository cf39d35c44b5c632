using System.Text.Json;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

/// <summary>What halts a tenant by itself, and who is told.</summary>
internal sealed record KillSwitchConfigBody
{
    private static readonly string[] Conditions = ["RAPID_LOSS", "ERROR_RATE", "SYSTEM_ERROR"];

    /// <summary>A week, the longest a trigger may look back.</summary>
    public static readonly TimeSpan LongestWindow = TimeSpan.FromMinutes(10_080);

    public IReadOnlyList<KillTriggerBody>? AutoTriggers { get; init; }

    public IReadOnlyList<string>? NotificationChannels { get; init; }

    /// <param name="stored">Absent when the tenant never set anything.</param>
    public static KillSwitchConfigBody Read(string? stored) =>
        (stored is null ? null : JsonSerializer.Deserialize(stored, KillSwitchJson.Default.KillSwitchConfigBody)) ?? new KillSwitchConfigBody { AutoTriggers = [], NotificationChannels = [] };

    public string Write() => JsonSerializer.Serialize(this, KillSwitchJson.Default.KillSwitchConfigBody);

    /// <summary>The triggers that are on, by their ids.</summary>
    public IReadOnlyDictionary<string, KillTrigger> EnabledTriggers() =>
        (AutoTriggers ?? []).Where(trigger => trigger.Enabled is not false).ToDictionary(trigger => trigger.TriggerId ?? "", trigger => trigger.ToTrigger());

    public IReadOnlyList<FieldError> Faults()
    {
        var checks = new Checks();
        if ((AutoTriggers ?? []).GroupBy(trigger => trigger.TriggerId).FirstOrDefault(same => same.Count() > 1) is { } twice)
            checks.Add(FieldError.Invalid("autoTriggers", $"triggerId must be unique; {twice.Key} is used more than once."));
        foreach (var (trigger, at) in (AutoTriggers ?? []).Select((trigger, i) => (trigger, $"autoTriggers[{i}]")))
        {
            checks.Id($"{at}.triggerId", trigger.TriggerId);
            if (!Conditions.Contains(trigger.Condition)) checks.Add(FieldError.Invalid($"{at}.condition", $"condition must be one of {string.Join(", ", Conditions)}."));
            if (trigger.Condition == "RAPID_LOSS") checks.Positive($"{at}.lossPercent", trigger.LossPercent, 100m);
            if (trigger.Condition == "ERROR_RATE") checks.Positive($"{at}.errorPercent", trigger.ErrorPercent, 100m);
            if (trigger.Condition is "RAPID_LOSS" or "ERROR_RATE") checks.Positive($"{at}.timeWindowMinutes", trigger.TimeWindowMinutes, (decimal)LongestWindow.TotalMinutes);
            if (trigger.Condition == "SYSTEM_ERROR" && trigger.ErrorTypes is not { Count: > 0 }) checks.Add(FieldError.Required($"{at}.errorTypes"));
        }
        return checks.Errors;
    }
}

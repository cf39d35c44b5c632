using System.Text.Json;

namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>What a target must be.</summary>
/// <remarks>Source: EventBridge API reference, PutTargets.</remarks>
internal static class TargetRules
{
    /// <exception cref="Pipeline.AwsErrorException">ValidationException.</exception>
    public static void Require(Target target)
    {
        if (target.Arn.Split(':', 6) is not { Length: 6 } parts || parts[0] != "arn")
            throw EventBridgeErrors.Validation($"Parameter {target.Arn} is not valid. Reason: Provided Arn is not in correct format.");
        if (parts[2] is not ("lambda" or "sqs" or "sns" or "events" or "states" or "logs"))
            throw EventBridgeErrors.Validation($"Parameter {target.Arn} is not valid. Reason: the emulator delivers to lambda, sqs, sns, states, logs and event buses.");
        if (new object?[] { target.Input, target.InputPath, target.InputTransformer }.Count(it => it is not null) > 1)
            throw EventBridgeErrors.Validation($"Only one of Input, InputPath, or InputTransformer must be provided for target {target.Id}.");
        if (target.Input is { } input && !IsJson(input))
            throw EventBridgeErrors.Validation($"JSON syntax error in input for target {target.Id}");
        if (target.InputPath is { } path && !EventPath.IsValid(path))
            throw EventBridgeErrors.Validation($"Invalid InputPath for target {target.Id}.");
        if (target.InputTransformer?.InputPathsMap?.Values.FirstOrDefault(it => !EventPath.IsValid(it)) is not null)
            throw EventBridgeErrors.Validation($"InputPathsMap for target {target.Id} contains an invalid path.");
        if (target.RetryPolicy is { MaximumRetryAttempts: < 0 or > EventBridgeLimits.DefaultRetryAttempts })
            throw EventBridgeErrors.Validation("MaximumRetryAttempts must be between 0 and 185.");
        if (target.RetryPolicy is { MaximumEventAgeInSeconds: < EventBridgeLimits.MinEventAgeSeconds or > EventBridgeLimits.DefaultEventAgeSeconds })
            throw EventBridgeErrors.Validation("MaximumEventAgeInSeconds must be between 60 and 86400.");
        if (target.DeadLetterConfig?.Arn is { } queue && !queue.StartsWith("arn:aws:sqs:", StringComparison.Ordinal))
            throw EventBridgeErrors.Validation($"Parameter(s) DeadLetterConfig.Arn not valid for target {target.Id}. Reason: it must name a queue.");
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

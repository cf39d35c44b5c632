using System.Text.Json;
using Acinaces.Emulator.Sqs.Storage;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>Which queue may be the dead-letter queue of which.</summary>
/// <remarks>Source: SQS developer guide, "Using dead-letter queues".</remarks>
internal static class RedriveRules
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameterValue: no such target, another type of queue, or the target does not allow it.</exception>
    public static void Require(string sourceArn, IReadOnlyDictionary<string, string> attributes, bool isFifo, QueueStore queues)
    {
        var text = attributes.GetValueOrDefault("RedrivePolicy");
        if (RedrivePolicy.Parse(text) is not { } redrive)
            return;
        if (queues.Find(redrive.DeadLetterTargetArn) is not { } target)
            throw SqsErrors.InvalidParameter("RedrivePolicy", text, "Dead letter target does not exist.");
        if (target.Attributes.IsFifo != isFifo)
            throw SqsErrors.InvalidParameter("RedrivePolicy", text, "Dead-letter queue must be same type of queue as the source.");
        if (!Allows(target.Attributes.Given.GetValueOrDefault("RedriveAllowPolicy"), sourceArn))
            throw SqsErrors.InvalidParameter("RedrivePolicy", text, "Queue does not have permission to use this dead-letter queue.");
    }

    private static bool Allows(string? redriveAllowPolicy, string sourceArn)
    {
        if (string.IsNullOrEmpty(redriveAllowPolicy))
            return true;
        using var document = JsonDocument.Parse(redriveAllowPolicy);
        return document.RootElement.TryGetProperty("redrivePermission", out var permission) && permission.ValueKind == JsonValueKind.String
            ? permission.GetString() switch
            {
                "denyAll" => false,
                "byQueue" => document.RootElement.TryGetProperty("sourceQueueArns", out var arns) && arns.ValueKind == JsonValueKind.Array
                    && arns.EnumerateArray().Any(arn => arn.ValueKind == JsonValueKind.String && arn.ValueEquals(sourceArn)),
                _ => true,
            }
            : true;
    }
}

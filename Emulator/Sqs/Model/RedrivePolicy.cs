using System.Globalization;
using System.Text.Json;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>Where messages go that were received too often.</summary>
internal sealed record RedrivePolicy(string DeadLetterTargetArn, int MaxReceiveCount)
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameterValue, when a member is missing or out of range.</exception>
    public static RedrivePolicy? Parse(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("deadLetterTargetArn", out var arn) && arn.ValueKind == JsonValueKind.String
                && root.TryGetProperty("maxReceiveCount", out var count)
                && int.TryParse(count.ValueKind == JsonValueKind.String ? count.GetString() : count.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out var times))
            {
                return times is >= 1 and <= 1000
                    ? new RedrivePolicy(arn.GetString() ?? "", times)
                    : throw SqsErrors.InvalidParameter("RedrivePolicy", json, "Invalid value for maxReceiveCount: " + times.ToString(CultureInfo.InvariantCulture) + ", valid values are from 1 to 1000 both inclusive.");
            }
        }
        catch (JsonException)
        {
            throw SqsErrors.InvalidParameter("RedrivePolicy", json, "Redrive policy is not a valid JSON map.");
        }

        throw SqsErrors.InvalidParameter("RedrivePolicy", json, "Redrive policy must contain deadLetterTargetArn and maxReceiveCount.");
    }
}

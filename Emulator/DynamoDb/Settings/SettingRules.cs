using System.Text;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Settings.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Settings;

/// <summary>What the service demands of the settings of a table, and how it describes them.</summary>
internal static class SettingRules
{
    public static readonly string[] InsightsActions = ["ENABLE", "DISABLE"];
    public static readonly string[] InsightsModes = ["ACCESSED_AND_THROTTLED_KEYS", "THROTTLED_KEYS"];
    private const int MaxPolicyBytes = 20 * 1024;
    private const string NoRevision = "NO_POLICY";
    private static readonly string[] Precisions = ["MILLISECOND", "MICROSECOND"];

    /// <exception cref="AwsErrorException">ValidationException: too long, or no JSON.</exception>
    public static string RequirePolicy(string document)
    {
        if (Encoding.UTF8.GetByteCount(document) > MaxPolicyBytes)
            throw DynamoDbErrors.InvalidParameter($"Maximum policy size of {MaxPolicyBytes} bytes exceeded");
        try
        {
            using var parsed = JsonDocument.Parse(document);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? document : throw NoPolicyText();
        }
        catch (JsonException)
        {
            throw NoPolicyText();
        }
    }

    public static void RequireRevision(ResourcePolicy? present, string? expected)
    {
        if (expected is not null && expected != (present?.RevisionId ?? NoRevision))
            throw NoPolicy(expected);
    }

    public static AwsErrorException NoPolicy(string? what) => new("PolicyNotFoundException", $"Resource-based policy not found for the provided ResourceArn: {what}");

    private static AwsErrorException NoPolicyText() => DynamoDbErrors.InvalidParameter("Invalid policy document: This policy contains invalid Json");

    public static void RequireIndex(Table table, string? index)
    {
        if (index is not null && table.FindIndex(index) is null)
            throw new AwsErrorException("ResourceNotFoundException", $"Requested resource not found: Index: {index} not found for table: {table.Definition.Name}");
    }

    /// <summary>Requires that a table and its index are not about to come, change or go.</summary>
    public static void RequireUsable(TableDefinition table, string? index, DateTimeOffset now)
    {
        var life = TableLife.Of(table, now);
        if (!life.IsUsable)
            throw NotActive("TableStatus");
        if (index is not null && life.StatusOf(index) != "ACTIVE")
            throw NotActive("IndexStatus");
    }

    private static AwsErrorException NotActive(string what) =>
        DynamoDbErrors.Validation($"Table or Index is not in a valid state to update Key Access Insights: {what} must be ACTIVE to enable ContributorInsights.");

    public static void ValidateDestination(string? table, string? stream) =>
        new RequestValidator().TableName(table).Required("streamArn", stream).Length("streamArn", stream, 37, 1024).ThrowIfInvalid();

    public static string PrecisionOf(KinesisConfiguration? configuration)
    {
        new RequestValidator().OneOf("kinesisStreamingConfiguration.approximateCreationDateTimePrecision", configuration?.ApproximateCreationDateTimePrecision, Precisions).ThrowIfInvalid();
        return configuration?.ApproximateCreationDateTimePrecision ?? Precisions[0];
    }

    public static ContributorInsightsResponse Describe(Table table, InsightsSetting setting) => new()
    {
        TableName = table.Definition.Name,
        IndexName = setting.IndexName,
        ContributorInsightsStatus = setting.IsEnabled ? "ENABLED" : "DISABLED",
        ContributorInsightsMode = setting.Mode,
    };
}

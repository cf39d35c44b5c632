using Acinaces.Emulator.DynamoDb.Settings.Operations;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Settings;

/// <summary>The operations that record a setting, and those that say why they do nothing.</summary>
internal static class SettingOperations
{
    private const string Insights = "The setting is recorded and answered; there is no CloudWatch to report to.";
    private const string Kinesis = "The destination is recorded and answered; there is no Kinesis to send to.";
    private const string NoBulk = "bulk operations are not built.";
    private const string NoScaling = "auto scaling is not built.";

    public static IReadOnlyList<OperationBinding> Recorded(TableCatalog tables, TimeProvider clock, IdSource ids)
    {
        var json = SettingsJson.Default;
        return
        [
            OperationBinding.For(new DeleteResourcePolicy(tables), () => json.ResourcePolicyRequest, () => json.ResourcePolicyResponse),
            OperationBinding.For(new DescribeContributorInsights(tables), () => json.ContributorInsightsRequest, () => json.ContributorInsightsResponse, writes: false) with { Note = Insights },
            OperationBinding.For(new DescribeKinesisStreamingDestination(tables), () => json.KinesisDestinationRequest, () => json.DescribeKinesisDestinationResponse, writes: false) with { Note = Kinesis },
            OperationBinding.For(new DisableKinesisStreamingDestination(tables), () => json.KinesisDestinationRequest, () => json.KinesisDestinationResponse) with { Note = Kinesis },
            OperationBinding.For(new EnableKinesisStreamingDestination(tables), () => json.KinesisDestinationRequest, () => json.KinesisDestinationResponse) with { Note = Kinesis },
            OperationBinding.For(new GetResourcePolicy(tables), () => json.ResourcePolicyRequest, () => json.ResourcePolicyResponse, writes: false),
            OperationBinding.For(new ListContributorInsights(tables), () => json.ListContributorInsightsRequest, () => json.ListContributorInsightsResponse, writes: false) with { Note = Insights },
            OperationBinding.For(new PutResourcePolicy(tables, ids), () => json.PutResourcePolicyRequest, () => json.ResourcePolicyResponse),
            OperationBinding.For(new UpdateContributorInsights(tables, clock), () => json.ContributorInsightsRequest, () => json.ContributorInsightsResponse) with { Note = Insights },
            OperationBinding.For(new UpdateKinesisStreamingDestination(tables), () => json.KinesisDestinationRequest, () => json.KinesisDestinationResponse) with { Note = Kinesis },
        ];
    }

    public static IReadOnlyList<OperationBinding> Refused { get; } =
    [
        OperationBinding.Refuse("CancelBulkOperation", NoBulk),
        OperationBinding.Refuse("DescribeBulkOperation", NoBulk),
        OperationBinding.Refuse("ListBulkOperations", NoBulk),
        OperationBinding.Refuse("StartBulkPutItems", NoBulk),
        OperationBinding.Refuse("UpdateTableReplicaAutoScaling", NoScaling),
    ];
}

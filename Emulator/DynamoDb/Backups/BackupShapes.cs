using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>Describes backups as the service does.</summary>
internal static class BackupShapes
{
    /// <summary>Backups are made by users; the service's own and AWS Backup's do not exist here.</summary>
    public const string UserType = "USER";

    public static BackupDetails Details(BackupDefinition backup, string status) =>
        new(backup.Arn, backup.Name, backup.SizeBytes, status, UserType, TableDescriber.Seconds(backup.CreatedAt));

    public static BackupSummary Summary(BackupDefinition backup) => new(
        backup.Table.Name, backup.Table.Id, backup.Table.Arn, backup.Arn, backup.Name, TableDescriber.Seconds(backup.CreatedAt), "AVAILABLE", UserType, backup.SizeBytes);

    public static BackupDescription Describe(BackupDefinition backup, string status)
    {
        var table = backup.Table;
        var details = new SourceTableDetails
        {
            TableName = table.Name,
            TableId = table.Id,
            TableArn = table.Arn,
            TableSizeBytes = backup.SizeBytes,
            KeySchema = table.KeySchema,
            TableCreationDateTime = TableDescriber.Seconds(table.CreatedAt),
            ProvisionedThroughput = table.Throughput ?? new ProvisionedThroughput(0, 0),
            OnDemandThroughput = table.OnDemandThroughput,
            ItemCount = backup.ItemCount,
            BillingMode = table.IsOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED",
        };
        var features = new SourceTableFeatureDetails(
            table.LocalIndexes.Count > 0 ? table.LocalIndexes : null,
            table.GlobalIndexes.Count > 0 ? [.. table.GlobalIndexes.Select(index => index with { WarmThroughput = null })] : null,
            table.VectorIndexes.Count > 0 ? table.VectorIndexes : null,
            table.EnabledStream is { } stream ? new StreamSpecification(true, stream.ViewType) : null,
            table.TimeToLive is { } expiry ? new TimeToLiveDescription("ENABLED", expiry.AttributeName) : null,
            TableDescriber.Encryption(table, TableLife.None));
        return new BackupDescription(Details(backup, status), details, features);
    }
}

using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Replicas;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Describes tables as the service does.</summary>
internal static class TableDescriber
{
    private const decimal MillisecondsPerSecond = 1000m;

    /// <summary>The answer of CreateTable, which says that the table and its indexes are being made.</summary>
    public static TableDescription DescribeNew(Table table, DateTimeOffset now)
    {
        var description = Describe(table, now, "CREATING");
        return description with
        {
            BillingModeSummary = description.BillingModeSummary is { } billing ? billing with { LastUpdateToPayPerRequestDateTime = null } : null,
            GlobalSecondaryIndexes = description.GlobalSecondaryIndexes?.Select(index => index with { IndexStatus = "CREATING" }).ToList(),
        };
    }

    /// <summary>The answer of UpdateTable, which says what is being changed.</summary>
    /// <param name="table">As it is after the change.</param>
    /// <param name="before">As it was.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="now">When.</param>
    public static TableDescription DescribeChange(Table table, TableDefinition before, UpdateTableRequest request, DateTimeOffset now)
    {
        var updates = request.GlobalSecondaryIndexUpdates ?? [];
        var description = Describe(table, now, "UPDATING");
        return description with
        {
            Replicas = ReplicaRules.Describe(table.Definition, request.ReplicaUpdates),
            SseDescription = request.SseSpecification is null || (description.SseDescription ?? Encryption(before)) is not { } encryption
                ? description.SseDescription
                : encryption with { Status = "UPDATING" },
            GlobalSecondaryIndexes = description.GlobalSecondaryIndexes?
                .Select(index => updates.FirstOrDefault(update => update.IndexName == index.IndexName) switch
                {
                    { Create: not null } => index with { IndexStatus = "CREATING", Backfilling = true },
                    { Update: not null } => index with { IndexStatus = "UPDATING" },
                    _ => index,
                })
                .ToList(),
        };
    }

    public static TableDescription Describe(Table table, DateTimeOffset now, string status = "ACTIVE")
    {
        var definition = table.Definition;
        var latest = definition.Streams.Count > 0 ? definition.Streams[^1] : null;
        return new TableDescription
        {
            AttributeDefinitions = definition.AttributeDefinitions,
            TableName = definition.Name,
            KeySchema = definition.KeySchema,
            TableStatus = status,
            CreationDateTime = Seconds(definition.CreatedAt),
            ProvisionedThroughput = Throughput(definition.Throughput, definition, definition.DecreasesOn(now)),
            TableSizeBytes = table.Items.Bytes,
            ItemCount = table.Items.Count,
            TableArn = definition.Arn,
            TableId = definition.Id,
            RestoreSummary = definition.RestoredFrom is { } source ? new RestoreSummary(source.BackupArn, source.TableArn, Seconds(source.RestoredTo), source.InProgress) : null,
            BillingModeSummary = BillingMode(definition),
            GlobalSecondaryIndexes = NullIfEmpty(definition.GlobalIndexes.Select(index => Describe(index, table))),
            LocalSecondaryIndexes = NullIfEmpty(definition.LocalIndexes.Select(index => Describe(index, table))),
            OnDemandThroughput = definition.OnDemandThroughput,
            WarmThroughput = Active(definition.WarmThroughput),
            SseDescription = Encryption(definition),
            TableClassSummary = definition.TableClass is null ? null : new TableClassSummary(definition.TableClass),
            StreamSpecification = definition.EnabledStream is { } stream ? new StreamSpecification(true, stream.ViewType) : null,
            LatestStreamLabel = latest?.Label,
            LatestStreamArn = latest is null ? null : StreamDefinition.ArnOf(definition.Arn, latest.Label),
            GlobalTableVersion = definition.Replicas.Count > 0 ? ReplicaRules.Version : null,
            Replicas = ReplicaRules.Describe(definition, null),
            DeletionProtectionEnabled = definition.DeletionProtection,
        };
    }

    public static decimal Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / MillisecondsPerSecond;

    private static IndexDescription Describe(GlobalSecondaryIndex index, Table table)
    {
        var entries = table.FindIndex(index.IndexName ?? "")?.Entries;
        return new IndexDescription
        {
            IndexName = index.IndexName ?? "",
            KeySchema = index.KeySchema ?? [],
            Projection = index.Projection ?? new Projection("ALL"),
            IndexStatus = "ACTIVE",
            ProvisionedThroughput = Throughput(index.ProvisionedThroughput, table.Definition, 0),
            IndexSizeBytes = entries?.Bytes ?? 0,
            ItemCount = entries?.Count ?? 0,
            IndexArn = $"{table.Definition.Arn}/index/{index.IndexName}",
            OnDemandThroughput = index.OnDemandThroughput,
            WarmThroughput = Active(index.WarmThroughput),
        };
    }

    private static IndexDescription Describe(LocalSecondaryIndex index, Table table)
    {
        var entries = table.FindIndex(index.IndexName ?? "")?.Entries;
        return new IndexDescription
        {
            IndexName = index.IndexName ?? "",
            KeySchema = index.KeySchema ?? [],
            Projection = index.Projection ?? new Projection("ALL"),
            IndexSizeBytes = entries?.Bytes ?? 0,
            ItemCount = entries?.Count ?? 0,
            IndexArn = $"{table.Definition.Arn}/index/{index.IndexName}",
        };
    }

    private static WarmThroughput? Active(WarmThroughput? warm) => warm is null ? null : warm with { Status = "ACTIVE" };

    private static ProvisionedThroughputDescription Throughput(ProvisionedThroughput? throughput, TableDefinition definition, int decreases) => new(
        throughput?.ReadCapacityUnits ?? 0,
        throughput?.WriteCapacityUnits ?? 0,
        decreases,
        definition.LastThroughputIncrease is { } increase ? Seconds(increase) : null,
        definition.LastThroughputDecrease is { } decrease ? Seconds(decrease) : null);

    private static BillingModeSummary? BillingMode(TableDefinition definition)
    {
        if (definition.OnDemandSince is not { } since)
            return null;
        return new BillingModeSummary(definition.IsOnDemand ? "PAY_PER_REQUEST" : "PROVISIONED", Seconds(since));
    }

    private static SseDescription? Encryption(TableDefinition definition)
    {
        if (definition.Encryption is not { Enabled: true } encryption)
            return null;
        var key = encryption.KmsMasterKeyId ?? "alias/aws/dynamodb";
        var arn = key.StartsWith("arn:", StringComparison.Ordinal) ? key
            : key.StartsWith("alias/", StringComparison.Ordinal) ? $"arn:aws:kms:{definition.Region}:{definition.Account}:{key}"
            : $"arn:aws:kms:{definition.Region}:{definition.Account}:key/{key}";
        return new SseDescription("ENABLED", "KMS", arn);
    }

    private static List<IndexDescription>? NullIfEmpty(IEnumerable<IndexDescription> indexes)
    {
        var list = indexes.ToList();
        return list.Count > 0 ? list : null;
    }
}

using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Replicas;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Describes tables as the service does.</summary>
internal static class TableDescriber
{
    private const decimal MillisecondsPerSecond = 1000m;

    /// <summary>The answer of an operation that makes a table, which says that the table and its indexes are being made.</summary>
    /// <param name="table">As it is to be.</param>
    /// <param name="request">Absent: the table is restored.</param>
    /// <param name="now">When.</param>
    public static TableDescription DescribeNew(Table table, CreateTableRequest? request, DateTimeOffset now)
    {
        var description = Describe(table, now, [TableDelays.OfCreation(true, now)]);
        // What stands at once is told here only when it was asked for.
        WarmThroughput? WarmOf(string name) => (request?.GlobalSecondaryIndexes ?? []).FirstOrDefault(index => index.IndexName == name)?.WarmThroughput;
        return description with
        {
            BillingModeSummary = description.BillingModeSummary is { } billing ? billing with { LastUpdateToPayPerRequestDateTime = null } : null,
            WarmThroughput = request?.WarmThroughput is null ? null : Warm(description.WarmThroughput, false),
            GlobalSecondaryIndexes = description.GlobalSecondaryIndexes?
                .Select(index => index with { WarmThroughput = WarmOf(index.IndexName) is null ? null : Warm(index.WarmThroughput, false) })
                .ToList(),
        };
    }

    /// <summary>The answer of DeleteTable, which tells little of what the table was.</summary>
    public static TableDescription DescribeDeleted(Table table, DateTimeOffset now)
    {
        var description = Describe(table, now);
        return new TableDescription
        {
            TableName = description.TableName,
            TableStatus = "DELETING",
            ProvisionedThroughput = description.ProvisionedThroughput,
            BillingModeSummary = description.BillingModeSummary,
            TableSizeBytes = description.TableSizeBytes,
            ItemCount = description.ItemCount,
            TableArn = description.TableArn,
            TableId = description.TableId,
            DeletionProtectionEnabled = description.DeletionProtectionEnabled,
        };
    }

    public static TableDescription Describe(Table table, DateTimeOffset now) => Describe(table, now, table.Definition.Pending);

    /// <param name="table">As it is, or is to be.</param>
    /// <param name="now">When.</param>
    /// <param name="pending">What is under way with it.</param>
    public static TableDescription Describe(Table table, DateTimeOffset now, IReadOnlyList<PendingChange> pending)
    {
        var definition = table.Definition;
        var life = new TableLife(pending, now);
        var latest = definition.Streams.Count > 0 ? definition.Streams[^1] : null;
        var bought = life.Find(PendingKind.Throughput)?.Before ?? definition;
        var stored = life.Find(PendingKind.TableClass)?.Before ?? definition;
        var warm = life.Find(PendingKind.WarmThroughput)?.Before ?? definition;
        var deletion = life.Find(PendingKind.IndexDeletion);
        return new TableDescription
        {
            AttributeDefinitions = (deletion?.Before ?? definition).AttributeDefinitions,
            TableName = definition.Name,
            KeySchema = definition.KeySchema,
            TableStatus = life.Status,
            CreationDateTime = Seconds(definition.CreatedAt),
            ProvisionedThroughput = Throughput(bought.Throughput, definition, bought.DecreasesOn(now)),
            TableSizeBytes = table.Items.Bytes,
            ItemCount = table.Items.Count,
            TableArn = definition.Arn,
            TableId = definition.Id,
            RestoreSummary = definition.RestoredFrom is { } source ? new RestoreSummary(source.BackupArn, source.TableArn, Seconds(source.RestoredTo), source.InProgress) : null,
            BillingModeSummary = BillingMode(definition),
            GlobalSecondaryIndexes = NullIfEmpty([.. definition.GlobalIndexes.Select(index => Describe(index, table, life)), .. Deleted(deletion, table)]),
            LocalSecondaryIndexes = NullIfEmpty([.. definition.LocalIndexes.Select(index => Describe(index, table))]),
            VectorIndexes = VectorIndexDescriber.Describe(table, life),
            OnDemandThroughput = definition.OnDemandThroughput,
            WarmThroughput = Warm(WarmRules.Of(warm.WarmThroughput, warm.IsOnDemand, warm.Throughput), ReferenceEquals(warm, definition)),
            SseDescription = Encryption(definition, life),
            TableClassSummary = stored.TableClass is { } tableClass ? new TableClassSummary(tableClass, stored.TableClassChangedAt is { } changed ? Seconds(changed) : null) : null,
            StreamSpecification = definition.EnabledStream is { } stream ? new StreamSpecification(true, stream.ViewType) : null,
            LatestStreamLabel = latest?.Label,
            LatestStreamArn = latest is null ? null : StreamDefinition.ArnOf(definition.Arn, latest.Label),
            GlobalTableVersion = definition.Replicas.Count > 0 ? ReplicaRules.Version : null,
            Replicas = ReplicaRules.Describe(definition, null),
            DeletionProtectionEnabled = definition.DeletionProtection,
        };
    }

    public static decimal Seconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / MillisecondsPerSecond;

    public static SseDescription? Encryption(TableDefinition definition, TableLife life)
    {
        var change = life.Find(PendingKind.Encryption);
        if ((Encryption(definition) ?? change?.Before?.Encryption) is not { Enabled: true } encryption)
            return null;
        var key = encryption.KmsMasterKeyId ?? "alias/aws/dynamodb";
        var arn = key.StartsWith("arn:", StringComparison.Ordinal) ? key
            : key.StartsWith("alias/", StringComparison.Ordinal) ? $"arn:aws:kms:{definition.Region}:{definition.Account}:{key}"
            : $"arn:aws:kms:{definition.Region}:{definition.Account}:key/{key}";
        return new SseDescription(change is null ? "ENABLED" : "UPDATING", "KMS", arn);
    }

    private static IndexDescription Describe(GlobalSecondaryIndex index, Table table, TableLife life)
    {
        var entries = table.FindIndex(index.IndexName ?? "")?.Entries;
        var bought = Former(life, PendingKind.IndexUpdate, index.IndexName) ?? index;
        var warm = Former(life, PendingKind.IndexWarmThroughput, index.IndexName);
        return new IndexDescription
        {
            IndexName = index.IndexName ?? "",
            KeySchema = index.KeySchema ?? [],
            Projection = index.Projection ?? new Projection("ALL"),
            IndexStatus = life.StatusOf(index.IndexName),
            Backfilling = life.IsFilling(index.IndexName),
            ProvisionedThroughput = Throughput(bought.ProvisionedThroughput, table.Definition, 0),
            IndexSizeBytes = entries?.Bytes ?? 0,
            ItemCount = entries?.Count ?? 0,
            IndexArn = $"{table.Definition.Arn}/index/{index.IndexName}",
            OnDemandThroughput = bought.OnDemandThroughput,
            WarmThroughput = Warm(WarmRules.Of((warm ?? index).WarmThroughput, table.Definition.IsOnDemand, index.ProvisionedThroughput), warm is null),
        };
    }

    // An index is listed until it is gone.
    private static IEnumerable<IndexDescription> Deleted(PendingChange? deletion, Table table) =>
        (deletion?.Before?.GlobalIndexes ?? []).Where(index => index.IndexName == deletion?.IndexName)
            .Select(index => Describe(index, table, TableLife.None) with { IndexStatus = "DELETING" });

    private static GlobalSecondaryIndex? Former(TableLife life, PendingKind kind, string? index) =>
        life.Find(kind, index)?.Before?.GlobalIndexes.FirstOrDefault(each => each.IndexName == index);

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

    private static WarmThroughput? Warm(WarmThroughput? warm, bool active) => warm is null ? null : warm with { Status = active ? "ACTIVE" : "UPDATING" };

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

    private static SseSpecification? Encryption(TableDefinition definition) => definition.Encryption is { Enabled: true } encryption ? encryption : null;

    private static List<IndexDescription>? NullIfEmpty(List<IndexDescription> indexes) => indexes.Count > 0 ? indexes : null;
}

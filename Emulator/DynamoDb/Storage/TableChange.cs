using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Replicas;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Works out a table's next definition from a request to change it.</summary>
internal static class TableChange
{
    private const int FreeDecreases = 4;
    private static readonly TimeSpan DecreasePause = TimeSpan.FromHours(1);

    /// <summary>Checks what a request asks for by itself, before any table is looked for.</summary>
    public static void Require(UpdateTableRequest request)
    {
        RequireAnything(request);
        if (request is { BillingMode: "PROVISIONED", ProvisionedThroughput: null })
            throw DynamoDbErrors.InvalidParameter("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        if (request.ProvisionedThroughput is { } throughput)
            TableRules.RequireThroughput(throughput);
        TableRules.RequireEncryption(request.SseSpecification);
        if (request.GlobalSecondaryIndexUpdates is { Count: 0 })
            throw DynamoDbErrors.InvalidParameter("List of GlobalSecondaryIndexUpdates is empty");
        SoleChange.Require(request);
        RequireDistinct(request.GlobalSecondaryIndexUpdates ?? []);
        VectorIndexChange.Require(request.VectorIndexUpdates);
        ReplicaRules.Require(request.ReplicaUpdates ?? []);
    }

    public static TableDefinition Apply(TableDefinition table, UpdateTableRequest request, DateTimeOffset now)
    {
        if (request.SseSpecification is { Enabled: not true } && table.Encryption is not { Enabled: true })
            throw DynamoDbErrors.InvalidParameter("Table is already encrypted by default");
        if (table.Replicas.Count > 0 && request.StreamSpecification is { StreamEnabled: false })
            throw DynamoDbErrors.InvalidParameter("Disabling Stream is not allowed for a Global Table replica.");
        if (table.VectorIndexes.Count > 0 && request.BillingMode == "PROVISIONED")
            throw DynamoDbErrors.InvalidParameter("Tables with vector indexes must be in PAY_PER_REQUEST mode");
        var next = ApplyThroughput(table, request, now);
        OnDemandBounds.RequireChange(request.OnDemandThroughput, next.IsOnDemand, null);
        next = StreamChange.Apply(IndexChange.Apply(next, request), request.StreamSpecification, now);
        var warm = WarmRules.Grown(next.WarmThroughput, next.IsOnDemand, next.Throughput);
        return next with
        {
            DeletionProtection = request.DeletionProtectionEnabled ?? next.DeletionProtection,
            TableClass = request.TableClass ?? next.TableClass,
            TableClassChangedAt = request.TableClass is null || request.TableClass == (next.TableClass ?? TableRules.TableClasses[0]) ? next.TableClassChangedAt : now,
            Encryption = request.SseSpecification ?? next.Encryption,
            OnDemandThroughput = OnDemandBounds.Changed(next.OnDemandThroughput, request.OnDemandThroughput),
            WarmThroughput = request.WarmThroughput is null ? warm : WarmRules.Raised(warm, request.WarmThroughput, "table"),
        };
    }

    private static TableDefinition ApplyThroughput(TableDefinition table, UpdateTableRequest request, DateTimeOffset now)
    {
        var onDemand = request.BillingMode is null ? table.IsOnDemand : request.BillingMode == "PAY_PER_REQUEST";
        if (onDemand && request.ProvisionedThroughput is not null)
            throw DynamoDbErrors.InvalidParameter("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
        var next = table with { IsOnDemand = onDemand, OnDemandSince = onDemand && !table.IsOnDemand ? now : table.OnDemandSince };
        if (onDemand)
            return table.IsOnDemand ? next : next with { Throughput = null, GlobalIndexes = [.. table.GlobalIndexes.Select(index => index with { ProvisionedThroughput = null })] };
        if (request.ProvisionedThroughput is not { } wanted)
            return next;
        if (table.IsOnDemand)
            next = next with { OnDemandThroughput = null, GlobalIndexes = [.. table.GlobalIndexes.Select(index => index with { OnDemandThroughput = null })] };
        if (table.Throughput is { } present && present == wanted)
            throw Unchanged("table", present, wanted);
        var more = wanted.ReadCapacityUnits > (table.Throughput?.ReadCapacityUnits ?? 0) || wanted.WriteCapacityUnits > (table.Throughput?.WriteCapacityUnits ?? 0);
        var less = wanted.ReadCapacityUnits < (table.Throughput?.ReadCapacityUnits ?? 0) || wanted.WriteCapacityUnits < (table.Throughput?.WriteCapacityUnits ?? 0);
        var decreases = table.DecreasesOn(now);
        if (less)
            RequireDecrease(table, decreases, now);
        return next with
        {
            Throughput = wanted,
            LastThroughputIncrease = more ? now : table.LastThroughputIncrease,
            LastThroughputDecrease = less ? now : table.LastThroughputDecrease,
            ThroughputDecreases = less ? decreases + 1 : decreases,
        };
    }

    private static void RequireDecrease(TableDefinition table, int today, DateTimeOffset now)
    {
        if (today < FreeDecreases || table.LastThroughputDecrease is not { } last || now - last >= DecreasePause)
            return;
        throw new Pipeline.AwsErrorException("LimitExceededException", "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day. "
            + $"After the first {FreeDecreases} decreases, each subsequent decrease in the same UTC day can be performed at most once every {DecreasePause.TotalSeconds} seconds. "
            + $"Number of decreases today: {today}. Last decrease at {Spelled(last)}. Next decrease can be made at {Spelled(last + DecreasePause)}");
    }

    private static string Spelled(DateTimeOffset time) => time.UtcDateTime.ToString("dddd, MMMM d, yyyy h:mm:ss tt 'UTC'", System.Globalization.CultureInfo.InvariantCulture);

    private static void RequireAnything(UpdateTableRequest request)
    {
        if (request.ProvisionedThroughput is null && request.BillingMode is null && request.SseSpecification is null && request.TableClass is null
            && request.DeletionProtectionEnabled is null && request.OnDemandThroughput is null && request.WarmThroughput is null && request.StreamSpecification is null
            && request.ReplicaUpdates is null && request.GlobalSecondaryIndexUpdates is not { Count: > 0 } && request.VectorIndexUpdates is not { Count: > 0 })
        {
            throw DynamoDbErrors.Validation("At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, "
                + "MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is required");
        }
    }

    private static void RequireDistinct(IReadOnlyList<GlobalSecondaryIndexUpdate> updates)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var update in updates)
        {
            if ((update.Create is null ? 0 : 1) + (update.Update is null ? 0 : 1) + (update.Delete is null ? 0 : 1) > 1)
                throw DynamoDbErrors.InvalidParameter("Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
            if (update.IndexName is not { } name)
            {
                throw DynamoDbErrors.InvalidParameter("One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, "
                    + "GlobalSecondaryIndexUpdate.Delete must not be null");
            }
            if (!names.Add(name))
                throw DynamoDbErrors.InvalidParameter($"Only one global secondary index update per index is allowed simultaneously. Index: {name}");
        }
    }

    public static Pipeline.AwsErrorException Unchanged(string what, ProvisionedThroughput present, ProvisionedThroughput wanted) => DynamoDbErrors.Validation(
        $"The provisioned throughput for the {what} will not change. The requested value equals the current value. "
        + $"Current ReadCapacityUnits provisioned for the {what}: {present.ReadCapacityUnits}. Requested ReadCapacityUnits: {wanted.ReadCapacityUnits}. "
        + $"Current WriteCapacityUnits provisioned for the {what}: {present.WriteCapacityUnits}. Requested WriteCapacityUnits: {wanted.WriteCapacityUnits}. "
        + "Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.");
}

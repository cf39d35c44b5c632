using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Replicas;

/// <summary>What the service demands of the replicas of a global table (version 2019.11.21), and what a change makes of them. They are recorded; no data is copied.</summary>
internal static class ReplicaRules
{
    public const string Version = "2019.11.21";
    private const string ViewType = "NEW_AND_OLD_IMAGES";

    private static readonly string[] Regions =
    [
        "af-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3",
        "ap-southeast-4", "ca-central-1", "ca-west-1", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3",
        "il-central-1", "me-central-1", "me-south-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    public static RequestValidator Validate(RequestValidator validator, IReadOnlyList<ReplicationGroupUpdate>? updates)
    {
        validator.Count("replicaUpdates", updates?.Count, 1, int.MaxValue, "[]");
        for (var i = 0; i < updates?.Count; i++)
        {
            var at = $"replicaUpdates.{i + 1}.member";
            Validate(validator, $"{at}.create", updates[i].Create);
            Validate(validator, $"{at}.update", updates[i].Update);
            Validate(validator, $"{at}.delete", updates[i].Delete);
        }
        return validator;
    }

    /// <summary>Checks what a request asks for by itself, before any table is looked for.</summary>
    public static void Require(IReadOnlyList<ReplicationGroupUpdate> updates)
    {
        foreach (var update in updates)
        {
            if (update.Given is null || update is { Create: null, Delete: null, Update.IsPlain: true })
                throw DynamoDbErrors.Validation("There are no actions specified in the Replica Update Action of the request.");
            if ((update.Create is null ? 0 : 1) + (update.Update is null ? 0 : 1) + (update.Delete is null ? 0 : 1) > 1)
                throw DynamoDbErrors.Validation("Update table operation with more than one type of replica actions not allowed.");
            if (!Regions.Contains(update.Given.RegionName))
            {
                throw DynamoDbErrors.Validation($"Region {update.Given.RegionName} is not supported. "
                    + $"The latest version of global tables are only supported in the following regions: [{string.Join(", ", Regions)}]");
            }
        }
        if (updates.Where(update => update.Update is null).Select(update => update.Given?.RegionName).Distinct().Count() > 1)
            throw DynamoDbErrors.Validation("Update table operation with more than one create or delete replica actions not allowed");
    }

    /// <param name="table">As it is.</param>
    /// <param name="updates">Absent: nothing changes.</param>
    /// <param name="exists">Whether another region has a table of the name.</param>
    /// <param name="now">When the stream that replication needs begins.</param>
    public static TableDefinition Apply(TableDefinition table, IReadOnlyList<ReplicationGroupUpdate>? updates, Predicate<string> exists, DateTimeOffset now)
    {
        if (updates is null)
            return table;
        if (!table.IsOnDemand && updates.Any(update => update.Create is not null))
            throw DynamoDbErrors.Validation("Table write capacity should either be Pay-Per-Request or AutoScaled.");
        var replicas = table.Replicas.ToList();
        foreach (var update in updates)
            Apply(replicas, table, update, exists);
        return (replicas.Count == 0 ? table : Streaming(table, now)) with { Replicas = replicas };
    }

    /// <summary>The replicas as DescribeTable and the answer of a change show them. Absent: there are none.</summary>
    /// <param name="updates">What is being changed. Absent: nothing.</param>
    public static IReadOnlyList<ReplicaDescription>? Describe(TableDefinition table, IReadOnlyList<ReplicationGroupUpdate>? updates)
    {
        var gone = (updates ?? []).Select(update => update.Delete).OfType<ReplicaSettings>().Select(deleted => Describe(deleted, "DELETING"));
        List<ReplicaDescription> all = [.. table.Replicas.Select(replica => Describe(replica, StatusOf(replica, updates ?? []))), .. gone];
        return all.Count > 0 ? all : null;
    }

    private static RequestValidator Validate(RequestValidator validator, string at, ReplicaSettings? replica) => replica is null ? validator : validator
        .Required($"{at}.regionName", replica.RegionName)
        .OneOf($"{at}.tableClassOverride", replica.TableClassOverride, TableRules.TableClasses)
        .Range($"{at}.provisionedThroughputOverride.readCapacityUnits", replica.ProvisionedThroughputOverride?.ReadCapacityUnits, 1);

    private static void Apply(List<ReplicaSettings> replicas, TableDefinition table, ReplicationGroupUpdate update, Predicate<string> exists)
    {
        var region = update.Given?.RegionName ?? "";
        if (region == table.Region)
            throw DynamoDbErrors.Validation("Cannot add or delete the local region through ReplicaUpdates. Use CreateTable, DeleteTable, or UpdateTable as required.");
        var at = replicas.FindIndex(replica => replica.RegionName == region);
        if (update.Create is { } create)
        {
            if (at >= 0 || exists(region))
                throw DynamoDbErrors.Validation($"Failed to create a the new replica of table with name: ‘{table.Name}’ because one or more replicas already existed as tables.");
            replicas.Add(create);
            return;
        }
        if (at < 0)
        {
            throw DynamoDbErrors.Validation("Update global table operation failed because one or more replicas were not part of the global table. "
                + $"Please retry the request without these replicas: [{region}].");
        }
        if (update.Update is not { } change)
        {
            replicas.RemoveAt(at);
            return;
        }
        if (table.IsOnDemand && change.ProvisionedThroughputOverride is not null)
            throw DynamoDbErrors.Validation("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
        replicas[at] = replicas[at] with
        {
            KmsMasterKeyId = change.KmsMasterKeyId ?? replicas[at].KmsMasterKeyId,
            ProvisionedThroughputOverride = change.ProvisionedThroughputOverride ?? replicas[at].ProvisionedThroughputOverride,
            OnDemandThroughputOverride = change.OnDemandThroughputOverride ?? replicas[at].OnDemandThroughputOverride,
            GlobalSecondaryIndexes = change.GlobalSecondaryIndexes ?? replicas[at].GlobalSecondaryIndexes,
            TableClassOverride = change.TableClassOverride ?? replicas[at].TableClassOverride,
        };
    }

    // Replication reads the table's stream, so the service switches it on.
    private static TableDefinition Streaming(TableDefinition table, DateTimeOffset now) => table.EnabledStream switch
    {
        null => StreamChange.Apply(table, new StreamSpecification(true, ViewType), now),
        { ViewType: ViewType } => table,
        _ => throw DynamoDbErrors.InvalidParameter($"Table with replicas must have a stream with StreamViewType {ViewType}"),
    };

    private static string StatusOf(ReplicaSettings replica, IReadOnlyList<ReplicationGroupUpdate> updates) =>
        updates.FirstOrDefault(update => update.Given?.RegionName == replica.RegionName) switch
        {
            { Create: not null } => "CREATING",
            { Update: not null } => "UPDATING",
            _ => "ACTIVE",
        };

    private static ReplicaDescription Describe(ReplicaSettings replica, string status) => new()
    {
        RegionName = replica.RegionName ?? "",
        ReplicaStatus = status,
        KmsMasterKeyId = replica.KmsMasterKeyId,
        ProvisionedThroughputOverride = replica.ProvisionedThroughputOverride,
        OnDemandThroughputOverride = replica.OnDemandThroughputOverride,
        GlobalSecondaryIndexes = replica.GlobalSecondaryIndexes,
        ReplicaTableClassSummary = replica.TableClassOverride is { } tableClass ? new TableClassSummary(tableClass) : null,
    };
}

using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.DynamoDB;
using Table = Acinaces.Topology.Model.Table;

namespace Acinaces.Infra.Projections;

/// <summary>A table as it is declared, with its indexes, and scaled where the environment provisions.</summary>
internal static class TableProjection
{
    public static void AddTable(this EnvironmentStack stack, Table table)
    {
        var name = stack.Names.Of(table);
        var id = EnvironmentStack.PascalCase(table.Name);
        var scaling = stack.Settings.TableScaling;
        var capacity = scaling is null ? null : InitialCapacity(scaling.Of(table));
        var isRead = stack.Topology.ReadersOfChanges(table).Any();
        var resource = new CfnTable(stack, id, new CfnTableProps
        {
            TableName = name,
            KeySchema = KeySchema(table.Keys),
            AttributeDefinitions = Attributes(table),
            GlobalSecondaryIndexes = table.Indexes.Count == 0 ? null : table.Indexes.Select(index => Index(index, capacity)).ToArray<object>(),
            BillingMode = scaling is null ? "PAY_PER_REQUEST" : "PROVISIONED",
            ProvisionedThroughput = capacity,
            PointInTimeRecoverySpecification = new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = table.PointInTimeRecovery },
            SseSpecification = Encryption(stack),
            StreamSpecification = isRead ? new CfnTable.StreamSpecificationProperty { StreamViewType = "NEW_AND_OLD_IMAGES" } : null,
            TimeToLiveSpecification = table.TimeToLiveAttribute is null
                ? null
                : new CfnTable.TimeToLiveSpecificationProperty { AttributeName = table.TimeToLiveAttribute, Enabled = true },
            DeletionProtectionEnabled = stack.Settings.DeletionProtection,
        });
        resource.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        if (isRead)
            stack.Publish(Published.StreamOf(table), resource.AttrStreamArn);
        if (scaling is null)
            return;
        resource.AddScaling(stack, id, $"table/{name}", "table", scaling, scaling.Of(table));
        foreach (var index in table.Indexes)
            resource.AddScaling(stack, $"{id}{EnvironmentStack.PascalCase(index.Name)}", $"table/{name}/index/{index.Name}", "index", scaling, scaling.Of(table));
    }

    private static CfnTable.ProvisionedThroughputProperty InitialCapacity(CapacityRange range) =>
        new() { ReadCapacityUnits = range.Minimum, WriteCapacityUnits = range.Minimum };

    // Encryption with a KMS key in any event: AWS's own for DynamoDB, or ours where the environment names one.
    private static CfnTable.SSESpecificationProperty Encryption(EnvironmentStack stack) => new()
    {
        SseEnabled = true,
        SseType = "KMS",
        KmsMasterKeyId = stack.Settings.TableKey is { } key ? stack.Read(Published.ArnOf(key)) : null,
    };

    private static object[] KeySchema(IEnumerable<KeyAttribute> keys) =>
        [.. keys.Select((key, index) => new CfnTable.KeySchemaProperty { AttributeName = key.Name, KeyType = index == 0 ? "HASH" : "RANGE" })];

    private static object[] Attributes(Table table) =>
    [
        .. table.Keys.Concat(table.Indexes.SelectMany(index => index.Keys)).DistinctBy(key => key.Name)
            .Select(key => new CfnTable.AttributeDefinitionProperty { AttributeName = key.Name, AttributeType = key.TypeCode }),
    ];

    private static CfnTable.GlobalSecondaryIndexProperty Index(SecondaryIndex index, CfnTable.ProvisionedThroughputProperty? capacity) => new()
    {
        IndexName = index.Name,
        KeySchema = KeySchema(index.Keys),
        Projection = new CfnTable.ProjectionProperty { ProjectionType = "ALL" },
        ProvisionedThroughput = capacity,
    };
}
